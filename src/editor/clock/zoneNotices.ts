import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { offsetIn } from '../../core/time/usableZone';
import type { Instant } from '../../core/time/span';
import type { SystemZone } from '../host/systemZone';
import type { ApiPart } from '../host/vscodeApi';
import { plainText } from '../host/plainText';

type MessageApi = ApiPart<{ window: 'showInformationMessage' }>;

interface ZoneNoticesDeps {
  readonly system: Pick<SystemZone, 'value' | 'isKnown'>;
  /** The zone that the developer set, if any. */
  readonly chosen: () => string | undefined;
  readonly now: () => Instant;
  /** Shared by all windows; keeps what was said already. */
  readonly memory: Pick<vscode.Memento, 'get' | 'update'>;
  /** Sets the zone for all windows. */
  readonly choose: (zone: string) => Promise<void>;
  readonly openSetting: () => void;
}

const SAID_UNKNOWN = 'zone.saidUnknown';
const ASKED = 'zone.asked';

/** Says once what the developer should know about the zone, while they have not set one themselves. */
export class ZoneNotices {
  readonly #window: MessageApi['window'];
  readonly #deps: ZoneNoticesDeps;

  constructor({ window }: MessageApi, deps: ZoneNoticesDeps) {
    this.#window = window;
    this.#deps = deps;
  }

  /** Says once that the zone of this machine is not known, so that its offset is used. */
  async tellIfUnknown(): Promise<void> {
    const { system, chosen, openSetting } = this.#deps;
    if (chosen() !== undefined || system.isKnown || !(await this.#isFirst(SAID_UNKNOWN))) return;
    const open = l10n.t('Open Setting');
    const answer = await this.#window.showInformationMessage(
      plainText(
        l10n.t(
          'The time zone of this machine is not known, so days and times are at UTC{0}. Set your zone in invisibleLoad.day.timeZone if that is not right all year.',
          system.value,
        ),
      ),
      open,
    );
    if (answer === open) openSetting();
  }

  /** Asks once which zone is right, when VS Code is shown in another zone than that of the machine it runs on. */
  async compare(shownIn: string): Promise<void> {
    const { system, chosen, choose } = this.#deps;
    if (chosen() !== undefined || !this.#differs(shownIn) || !(await this.#isFirst(ASKED))) return;
    const use = l10n.t('Use {0}', shownIn);
    const answer = await this.#window.showInformationMessage(
      plainText(
        l10n.t('You are in {0}, but days and times follow the machine that runs VS Code: {1}.', shownIn, system.value),
      ),
      use,
      l10n.t('Keep {0}', system.value),
    );
    if (answer === use) await choose(shownIn);
  }

  /** Zones differ when their clocks do, now or in half a year: not `Europe/Berlin` and `Europe/Paris`. */
  #differs(shownIn: string): boolean {
    const { system, now } = this.#deps;
    const half = 182 * 24 * 60 * 60 * 1000;
    return [now(), now() + half].some((at) => {
      const offset = offsetIn(shownIn, at);
      return offset !== undefined && offset !== offsetIn(system.value, at);
    });
  }

  async #isFirst(key: string): Promise<boolean> {
    if (this.#deps.memory.get(key, false)) return false;
    await this.#deps.memory.update(key, true);
    return true;
  }
}
