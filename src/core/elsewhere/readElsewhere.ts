import type { Observation } from '../observation/observation';
import type { StoreReads } from '../store/store';
import type { Suggestion } from '../suggest/suggestion';
import { type Calendar, type Day, dayBefore } from '../time/calendar';
import type { Duration, Instant } from '../time/span';
import type { WorkingHours } from '../time/workingHours';
import { workingSpans } from '../time/workingSpans';
import { suggestionsOf, withBlindElsewhere } from '../timeline/blind';
import { suggestingIn } from '../timeline/suggested';
import { timeline } from '../timeline/timeline';
import { elsewhereOnDays } from './days';

/** How proposals for time away from the editor are made. */
export interface ElsewhereTerms {
  readonly calendar: Calendar;
  readonly workingHours: WorkingHours;
  /** How long after its end untagged time may get a suggestion; undefined for never. */
  readonly suggestAfter: Duration | undefined;
}

/** Reads from the store what else is needed to make proposals from the observations of a day. */
export function readElsewhere(
  store: StoreReads,
  observations: readonly Observation[],
  day: Day,
  now: Instant,
  { calendar, workingHours, suggestAfter }: ElsewhereTerms,
): readonly Suggestion[] {
  const suggesting = suggestingIn(store, day.span, suggestAfter);
  if (!suggesting) return [];
  const leave = store.leaveIn(dayBefore(calendar, day.date, 1).date, day.date).map(({ date }) => date);
  const working = workingSpans(calendar, [day.date], workingHours, leave);
  const recorded = { ...store.recorded(day.span), observations };
  const segments = timeline(recorded, calendar, day.span, now, suggesting);
  const inEditor = suggestionsOf(segments);
  const found = elsewhereOnDays(recorded, [day], working, now, suggesting, inEditor);
  return withBlindElsewhere(found, inEditor, store, suggesting, calendar, now);
}
