import * as l10n from '@vscode/l10n';
import { asksForCause, isUnanswered } from '../../core/duty/cause';
import type { Duties } from '../../core/duty/duties';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { debuggedTime } from '../../core/prompts/debugSession';
import type { Store } from '../../core/store/store';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Instant, lengthOf, type Span } from '../../core/time/span';
import { causeAnswers } from '../shared/causeAnswers';
import { EntryText } from '../shared/entryText';
import type { Prompter } from './prompter';

export interface CauseQuestionDeps {
  readonly open: () => Promise<Store>;
  readonly duties: Duties;
  readonly prompter: Prompter;
  readonly taxonomy: () => Taxonomy;
  /** The locale for numbers and dates. */
  readonly locale: () => string;
  readonly showMessage: (text: string) => void;
  /** Whether to ask for the cause also after a duty of debugging others' misuse. */
  readonly asksAfterMisuse: () => boolean;
}

/** Asks for the cause of an untagged debug session, and adds an entry for it with this cause (US-09). */
export async function askForCauseOfSession(
  { open, duties, prompter, showMessage }: CauseQuestionDeps,
  ended: Span,
  lastInput?: Instant,
): Promise<void> {
  const session = debuggedTime(ended, (await open()).lastSignOfLife(ended.start));
  if (!session) return;
  const isFree = async () => (await open()).entriesIn(session).length === 0;
  const cause = await prompter.ask({
    kind: 'cause',
    message: l10n.t('You debugged for {0}. Where was the cause?', formatElapsed(lengthOf(session))),
    answers: causeAnswers(),
    lastInput,
    stillDue: isFree,
  });
  if (cause === undefined) return;
  if (await isFree()) await duties.addDebugging(session, cause);
  else showMessage(l10n.t('That time was tagged meanwhile.'));
}

/** Asks once for the cause when a duty of debugging with an open cause ends (docs/taxonomy.md, "Hindsight"). */
export async function askForCauseOfDuty(deps: CauseQuestionDeps, stopped: DutyEntry): Promise<void> {
  const { open, duties, prompter, taxonomy, locale, showMessage, asksAfterMisuse } = deps;
  if (!asksForCause(stopped, asksAfterMisuse())) return;
  const stillDue = async () => isUnanswered(stopped, (await open()).entry(stopped.id));
  const text = new EntryText(taxonomy(), locale(), stopped.zone);
  const cause = await prompter.ask({
    kind: 'cause',
    message: l10n.t('{0}: where was the cause?', text.entry(stopped)),
    answers: causeAnswers(),
    stillDue,
  });
  if (cause === undefined) return;
  if (await stillDue()) await duties.closeCause(stopped.id, cause);
  else showMessage(l10n.t('That was answered meanwhile.'));
}
