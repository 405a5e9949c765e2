import * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import { commands, SETTINGS_SECTION } from '../contributions';
import { executeCommand } from '../host/commands';
import { displayLocale as locale, setGlobally } from '../host/editorSettings';
import type { Host } from '../host/host';
import { systemZone as system } from '../host/systemClock';
import { ClockCorrection } from './clockCorrection';
import { ZoneChange } from './zoneChange';
import { ZoneNotices } from './zoneNotices';

const ZONE = 'day.timeZone';

/** Watches the clock and the zone of the machine while the window is open. */
export class ClockWatch implements Disposable {
  readonly #owned = new DisposableStore();
  readonly #notices: ZoneNotices;

  constructor(host: Host, { globalState: memory }: Pick<vscode.ExtensionContext, 'globalState'>) {
    const { access, clock, duties, problems, settings, ticker } = host;
    const { onTick } = ticker;
    const fail = problems.tellOnce;
    const edit = (entry: string) => void executeCommand(commands.editEntry, entry);
    const store = () => access.current;
    this.#owned.add(new ClockCorrection(vscode, { clock, onTick, store, duties, memory, locale, edit, fail }));
    const change = new ZoneChange();
    this.#owned.add(onTick(() => change.look()));
    this.#notices = new ZoneNotices(vscode, {
      ...{ system, memory },
      now: () => clock.now(),
      chosen: () => settings.value.timeZone,
      choose: (zone) => setGlobally(ZONE, zone),
      openSetting: () =>
        void vscode.commands.executeCommand('workbench.action.openSettings', `${SETTINGS_SECTION}.${ZONE}`),
    });
    void this.#notices.tellIfUnknown().catch(fail);
  }

  /** Call with the zone in which a page is shown. */
  ofPage(zone: string): Promise<void> {
    return this.#notices.compare(zone);
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
