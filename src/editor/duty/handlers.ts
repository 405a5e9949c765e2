import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import type { DutyEntry, DutyStart } from '../../core/records/dutyEntry';
import { parseDutyStart } from '../../core/records/dutyStart';
import { labelOf } from '../../core/taxonomy/label';
import type { CategoryId, Taxonomy } from '../../core/taxonomy/taxonomy';
import { commands } from '../contributions';
import { showStatusMessage } from '../shared/statusMessage';
import type { Begin } from './begin';
import type { DutyPicker } from './dutyPicker';

/** Second argument of `startDuty` from a quick tag: a click on what runs stops it. */
export const TOGGLE = 'toggle';

export interface DutyHandlerDeps {
  readonly duties: Duties;
  readonly begin: Begin;
  /** Hears of a duty that was stopped. */
  readonly ended: (entry: DutyEntry) => void;
  readonly picker: () => Promise<DutyPicker>;
  readonly taxonomy: () => Taxonomy;
}

/** The commands that start and stop duties; the picker is loaded when it is first asked for. */
export function dutyHandlers({ duties, begin, ended, picker, taxonomy }: DutyHandlerDeps) {
  const start = async (category: CategoryId) => {
    const running = await duties.running();
    if (running?.category === category) {
      showStatusMessage(vscode.l10n.t('{0} is already running.', labelOf(taxonomy(), running)));
      return running;
    }
    return started(await begin({ category }));
  };
  const started = (entry: DutyEntry): DutyEntry => {
    showStatusMessage(vscode.l10n.t('Started {0}.', labelOf(taxonomy(), entry)));
    return entry;
  };
  /** Decided here and not by what the status bar shows, which may be a click behind. */
  const toggle = async (duty: DutyStart): Promise<unknown> => {
    const running = await duties.running();
    return running?.category === duty.category
      ? vscode.commands.executeCommand(commands.stopDuty)
      : started(await begin(duty));
  };
  return {
    [commands.tag]: async () => (await picker()).tag(),
    [commands.startDuty]: async (given?: unknown, mode?: unknown) => {
      if (given === undefined) {
        const picked = await (await picker()).pickDuty();
        return picked && started(picked);
      }
      const duty = parseDutyStart(given);
      return mode === TOGGLE ? toggle(duty) : started(await begin(duty));
    },
    [commands.startDocumentation]: () => start('documentation'),
    [commands.startMisuseDebugging]: () => start('misuse-debugging'),
    [commands.startArchitecture]: () => start('architecture'),
    [commands.stopDuty]: async () => {
      const stopped = await duties.stop();
      showStatusMessage(
        stopped ? vscode.l10n.t('Stopped {0}.', labelOf(taxonomy(), stopped)) : vscode.l10n.t('No duty is running.'),
      );
      if (stopped) ended(stopped);
      return stopped;
    },
  };
}
