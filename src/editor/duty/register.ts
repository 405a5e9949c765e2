import * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { commands } from '../contributions';
import type { EntryActs } from '../entry/entryActs';
import { executeCommand } from '../host/commands';
import { displayLocale as locale } from '../host/editorSettings';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';

interface Links {
  readonly context: Pick<vscode.ExtensionContext, 'globalState'>;
  readonly entries: { readonly acts: () => Promise<EntryActs> };
  /** Called with a duty that the developer ended. */
  readonly onEnded: (entry: DutyEntry) => void;
}

/** Registers the commands that start and stop duties, and what happens to duties when the clock is set right. */
export function registerDuty(
  host: Pick<Host, 'access' | 'clock' | 'duties' | 'taxonomy' | 'ticker' | 'problems' | 'onStarted'>,
  { context, entries, onEnded }: Links,
) {
  const { access, clock, duties, taxonomy, ticker, problems, onStarted } = host;
  const fail = problems.tellOnce;
  const owned = new DisposableStore();
  const correction = owned.add(
    new Lazy(async () => {
      const { ClockCorrection } = await import('./clockCorrection');
      const services = { clock, onTick: ticker.onTick, duties, locale, fail, memory: context.globalState };
      const edit = (entry: string) => void executeCommand(commands.editEntry, entry);
      return new ClockCorrection(vscode, { ...services, edit, store: () => access.current });
    }),
  );
  owned.add(onStarted(() => void correction.value().catch(fail)));
  const load = async () => {
    const { DutyCommands } = await import('./dutyCommands');
    return new DutyCommands({ duties: await duties(), open: access.open, clock, taxonomy, onEnded });
  };
  return {
    handlers: {
      [commands.tag]: async () => (await load()).tag((await entries.acts()).adding),
      [commands.startDuty]: async (given?: unknown, mode?: unknown) => (await load()).startDuty(given, mode),
      [commands.startDocumentation]: async () => (await load()).startNamed('documentation'),
      [commands.startMisuseDebugging]: async () => (await load()).startNamed('misuse-debugging'),
      [commands.startArchitecture]: async () => (await load()).startNamed('architecture'),
      [commands.stopDuty]: async () => (await load()).stop(),
    },
    dispose: () => owned.dispose(),
  };
}
