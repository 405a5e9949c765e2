import { type Calendar, dayAt } from '../time/calendar';
import { type Duration, type Instant, MINUTE, SECOND } from '../time/span';
import type { PromptHistory, PromptKind, PromptLog, ShownPrompt } from '../store/promptLog';

/** See docs/rules.md, "Questions". */
export const MOST_A_DAY = 3;
export const SPACING: Duration = 60 * MINUTE;
/** Input more recent than this is somebody typing. */
export const QUIET: Duration = 30 * SECOND;
/** The first minutes of a day belong to arriving. */
export const ARRIVING: Duration = 15 * MINUTE;

/** What is going on when a question would be asked. */
export interface Moment {
  readonly now: Instant;
  /** The off switch for all questions. */
  readonly enabled: boolean;
  /** The newest input in this window. */
  readonly lastInput?: Instant | undefined;
  readonly debugging: boolean;
  /** Live Share, screen sharing or a presentation, as far as it can be told. */
  readonly presenting: boolean;
  /** The first evidence of the local day. */
  readonly dayBegan?: Instant | undefined;
}

/** `later` is about the moment, `no` about the day: then the question goes silently to the review. */
export type Restraint = 'ask' | 'later' | 'no';

/** Whether a question may be shown (US-16): at most three a day, an hour apart, never into somebody's work. */
export function mayAsk(kind: PromptKind, history: PromptHistory, moment: Moment, calendar: Calendar): Restraint {
  const { now } = moment;
  if (!moment.enabled || history.never.includes(kind)) return 'no';
  const today = dayAt(calendar, now).span;
  const shown = history.shown.filter(({ at }) => at >= today.start && at <= now);
  if (shown.length >= MOST_A_DAY) return 'no';
  if (history.shown.some(({ at }) => at <= now && now - at < SPACING)) return 'no';
  return isBusy(moment) ? 'later' : 'ask';
}

/** Takes one of the day's questions, if there is one to take, before any other window can. */
export function claimPrompt(kind: PromptKind, log: PromptLog, moment: Moment, calendar: Calendar): Restraint {
  let verdict: Restraint = 'no';
  log.change((history) => {
    verdict = mayAsk(kind, history, moment, calendar);
    return verdict === 'ask' ? withShown(history, { kind, at: moment.now, answered: false }) : history;
  });
  return verdict;
}

/** The question asked at `at` was answered. */
export function withAnswer(history: PromptHistory, kind: PromptKind, at: Instant): PromptHistory {
  const shown = history.shown.map((one) => (one.kind === kind && one.at === at ? { ...one, answered: true } : one));
  return { ...history, shown };
}

/** That kind of question is not asked again. */
export function withNever(history: PromptHistory, kind: PromptKind): PromptHistory {
  return history.never.includes(kind) ? history : { ...history, never: [...history.never, kind] };
}

function isBusy({ now, lastInput, debugging, presenting, dayBegan }: Moment): boolean {
  if (debugging || presenting) return true;
  if (lastInput !== undefined && now - lastInput < QUIET) return true;
  return dayBegan !== undefined && now - dayBegan < ARRIVING;
}

/** No rule looks further back than a day and an hour; two weeks are kept for the curious. */
const KEPT: Duration = 14 * 24 * 60 * MINUTE;

function withShown(history: PromptHistory, prompt: ShownPrompt): PromptHistory {
  const recent = history.shown.filter(({ at }) => prompt.at - at < KEPT);
  return { ...history, shown: [...recent, prompt] };
}
