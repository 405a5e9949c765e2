import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import { type LeftRunning, leftRunning } from '../../core/duty/leftRunning';
import type { Store } from '../../core/store/store';
import { labelOf } from '../../core/taxonomy/label';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { parseEndOfLeft } from '../../core/prompts/endOfLeft';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import { displayLocale } from '../host/editorSettings';
import type { Prompter } from './prompter';
import { hasTwelveHours } from '../../core/time/clockForm';
import { momentText } from '../../core/time/momentText';
import { refusalOf } from '../../core/input/refusalOf';
import { plainBox } from '../host/plainText';

interface ForgottenDutyDeps {
  readonly open: () => Promise<Store>;
  readonly duties: Duties;
  readonly prompter: Prompter;
  readonly taxonomy: () => Taxonomy;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
}

/**
 * Asks for the end of a duty that was left running. Without an answer, time after the last sign of life does not count
 * (US-05). Returns true if there was such a duty.
 */
export async function askWhereItEnded(deps: ForgottenDutyDeps, lastInput?: Instant): Promise<boolean> {
  const { open, prompter, taxonomy, calendar, clock } = deps;
  const left = leftRunning(await open(), clock.now());
  if (!left) return false;
  const name = labelOf(taxonomy(), left.entry);
  const until = momentText(left.until, clock.now(), calendar(), displayLocale());
  const answer = await prompter.ask({
    kind: 'left-running',
    message: vscode.l10n.t('{0} was left running. The last activity was at {1}. When did it end?', name, until),
    answers: [
      { id: 'then', label: vscode.l10n.t('At {0}', until) },
      { id: 'other', label: vscode.l10n.t('Another Time…') },
    ],
    lastInput,
    stillDue: async () => (await open()).running()?.id === left.entry.id,
  });
  if (answer === 'then') await endThen(deps, left);
  const at = answer === 'other' ? await askForTime(name, deps, left) : undefined;
  if (at !== undefined) await endIt(deps, left.entry.id, at);
  return true;
}

/** Stops the duty, which ends it at the last sign of life. If there is none after its start, the entry is removed. */
async function endThen({ open, duties }: ForgottenDutyDeps, { entry }: LeftRunning): Promise<void> {
  if ((await open()).running()?.id === entry.id) await duties.stop();
}

/** Ends the entry at `at`. If another duty was started meanwhile, only this entry changes. */
async function endIt({ open, duties }: ForgottenDutyDeps, id: string, at: number): Promise<void> {
  if ((await open()).running()?.id === id) await duties.stopAt(at);
  else await duties.edit(id, { end: at });
}

async function askForTime(name: string, { calendar, clock }: ForgottenDutyDeps, left: LeftRunning) {
  const now = clock.now();
  const began = momentText(left.entry.start, now, calendar(), displayLocale());
  const at = { now, zone: calendar().zone, twelveHours: hasTwelveHours(displayLocale()) };
  const check = (typed: string) => parseEndOfLeft(typed, left, at, began);
  const text = await vscode.window.showInputBox(
    plainBox({
      title: vscode.l10n.t('When did {0} end?', name),
      prompt: vscode.l10n.t('It began at {0}. Enter a later time, such as 17:30', began),
      ignoreFocusOut: true,
      validateInput: (typed) => refusalOf(() => check(typed), typed),
    }),
  );
  return text === undefined ? undefined : check(text);
}
