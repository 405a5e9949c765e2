import { type Calendar, dayAt } from '../time/calendar';
import { type Duration, type Instant, MINUTE, SECOND } from '../time/span';
import type { PromptHistory, PromptKind, ShownPrompt } from '../store/promptLog';
import type { SharedPromptLog } from '../store/store';

/** See docs/rules.md, "Questions". */
const MOST_A_DAY = 3;
const SPACING: Duration = 60 * MINUTE;
/** With more recent input than this, the developer is typing. */
const QUIET: Duration = 30 * SECOND;
/** No question is asked in the first minutes of a day. */
const ARRIVING: Duration = 15 * MINUTE;

/** The circumstances under which a question would be asked. */
export interface Moment {
  readonly now: Instant;
  /** False when the developer switched off all questions. */
  readonly enabled: boolean;
  /** The time of the newest input in this window. */
  readonly lastInput?: Instant | undefined;
  readonly debugging: boolean;
  /** Live Share, screen sharing or a presentation, as far as it can be detected. */
  readonly presenting: boolean;
  /** The first evidence of the local day. */
  readonly dayBegan?: Instant | undefined;
}

/** `later`: the moment is bad, ask again soon. `no`: do not ask; the review of the day lists it instead. */
export type Restraint = 'ask' | 'later' | 'no';

/** Decides whether to show a question (US-16): at most three a day, an hour apart, and not while somebody is busy. */
export function mayAsk(kind: PromptKind, history: PromptHistory, moment: Moment, calendar: Calendar): Restraint {
  const { now } = moment;
  if (!moment.enabled || history.never.includes(kind)) return 'no';
  const today = dayAt(calendar, now).span;
  const shown = history.shown.filter(({ at }) => at >= today.start && at <= now);
  if (shown.length >= MOST_A_DAY) return 'no';
  if (history.shown.some(({ at }) => at <= now && now - at < SPACING)) return 'no';
  return isBusy(moment) ? 'later' : 'ask';
}

/** Decides as `mayAsk` and stores the question if it may be asked, in one step, so that two windows never both ask. */
export async function claimPrompt(
  kind: PromptKind,
  log: SharedPromptLog,
  moment: Moment,
  calendar: Calendar,
): Promise<Restraint> {
  let verdict: Restraint = 'no';
  await log.change((history) => {
    verdict = mayAsk(kind, history, moment, calendar);
    return verdict === 'ask' ? withShown(history, { kind, at: moment.now, answered: false }) : history;
  });
  return verdict;
}

/** The history in which the question of `at` is answered. */
export function withAnswer(history: PromptHistory, kind: PromptKind, at: Instant): PromptHistory {
  const shown = history.shown.map((one) => (one.kind === kind && one.at === at ? { ...one, answered: true } : one));
  return { ...history, shown };
}

/** The history in which this kind of question is never asked again. */
export function withNever(history: PromptHistory, kind: PromptKind): PromptHistory {
  return history.never.includes(kind) ? history : { ...history, never: [...history.never, kind] };
}

function isBusy({ now, lastInput, debugging, presenting, dayBegan }: Moment): boolean {
  if (debugging || presenting) return true;
  if (lastInput !== undefined && now - lastInput < QUIET) return true;
  return dayBegan !== undefined && now - dayBegan < ARRIVING;
}

/** How long shown questions are kept. The rules need only a day and an hour of history. */
const KEPT: Duration = 14 * 24 * 60 * MINUTE;

function withShown(history: PromptHistory, prompt: ShownPrompt): PromptHistory {
  const recent = history.shown.filter(({ at }) => prompt.at - at < KEPT);
  return { ...history, shown: [...recent, prompt] };
}
