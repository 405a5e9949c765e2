import type { RecordStore } from '../store/recordStore';
import { dueBlind } from '../suggest/blindCheck';
import { learnedFrom } from '../suggest/learned';
import { isLikely } from '../suggest/likely';
import type { Suggestion } from '../suggest/suggestion';
import { type Calendar, dayAt } from '../time/calendar';
import type { Instant } from '../time/span';
import type { DayRow } from './dayRows';
import type { Segment } from './segment';
import type { Suggesting } from './suggested';

type Checks = Pick<RecordStore, 'blindRecord'>;

/** Each suggestion of the segments once, in their order. */
export function suggestionsOf(segments: readonly Segment[]): Suggestion[] {
  return [...new Set(segments.flatMap(({ suggestion }) => suggestion ?? []))];
}

/**
 * The segments of a day, without showing the proposal that is due for a blind check: its time is open, and only the review
 * knows what was proposed (docs/rules.md, "Blind checks").
 */
export function withBlindCheck(
  segments: readonly Segment[],
  store: Checks,
  suggesting: Suggesting | undefined,
  calendar: Calendar,
  now: Instant,
): readonly Segment[] {
  const due = dueOf(suggestionsOf(segments), store, suggesting, calendar, now);
  if (!due) return segments;
  const blind: Suggestion = { ...due, blind: true };
  return segments.map((segment) => {
    if (segment.suggestion !== due) return segment;
    const { category: _category, duty: _duty, ...rest } = segment;
    return { ...rest, state: 'untagged', suggestion: blind };
  });
}

/** The same for proposals away from the editor, after those in it. */
export function withBlindElsewhere(
  elsewhere: readonly Suggestion[],
  inEditor: readonly Suggestion[],
  store: Checks,
  suggesting: Suggesting,
  calendar: Calendar,
  now: Instant,
): readonly Suggestion[] {
  const over = elsewhere.filter(({ end }) => end <= now);
  const due = dueOf([...inEditor, ...over], store, suggesting, calendar, now);
  return elsewhere.map((one) => (one === due ? { ...one, blind: true } : one));
}

/** The suggestions in the rows of a day that one key may accept together. */
export function likelyIn(rows: readonly DayRow[], suggesting: Suggesting | undefined): Suggestion[] {
  if (!suggesting) return [];
  const learned = learnedFrom(suggesting.decisions, suggesting.choices);
  const shown = new Set(rows.flatMap((row) => (row.type === 'suggestion' ? row.suggestion : [])));
  return [...shown].filter((one) => isLikely(one, learned));
}

function dueOf(
  proposed: readonly Suggestion[],
  store: Checks,
  suggesting: Suggesting | undefined,
  calendar: Calendar,
  now: Instant,
): Suggestion | undefined {
  if (!suggesting || proposed.length === 0) return undefined;
  const learned = learnedFrom(suggesting.decisions, suggesting.choices);
  const likely = proposed.filter((one) => isLikely(one, learned));
  return likely.length === 0 ? undefined : dueBlind(likely, store.blindRecord(dayAt(calendar, now).span.start));
}
