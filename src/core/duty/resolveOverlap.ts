import * as l10n from '@vscode/l10n';
import type { Instant, Span } from '../time/span';
import { claimOf, type Draft } from '../journal/draft';
import { type DutyEntry, isRunning } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { refusal } from '../input/parseInput';

/**
 * What to do with the entries in the time of a new entry: `replace` deletes them, `split` keeps their parts outside
 * that time, `shift` moves them later without changing their length. A running entry continues after the new one.
 */
export type Overlap = 'replace' | 'split' | 'shift';

export const overlapChoices: readonly Overlap[] = ['replace', 'split', 'shift'];

/** Frees `span` from entries. Throws `InputError` when it is not free and `how` is undefined. */
export function resolveOverlap(draft: Draft, span: Span, how: Overlap | undefined, origin: Origin): void {
  const entries = draft.entriesIn(span);
  if (entries.length === 0) return;
  if (how === undefined) {
    const form = overlapChoices.join(', ');
    throw refusal(
      'overlap',
      `that time is taken. Accepted: ${form}, to say what becomes of the entries there.`,
      l10n.t('This time is tagged already. Log it again to choose what happens to the entries there.'),
    );
  }
  if (how === 'shift') shift(draft, span, origin);
  else for (const entry of entries) (how === 'split' ? cutOut : replace)(draft, entry, span, origin);
}

function replace(draft: Draft, entry: DutyEntry, span: Span): void {
  if (isRunning(entry)) draft.put({ ...entry, start: span.end });
  else draft.remove(entry.id);
}

/** Keeps the parts of the entry before and after `span`. */
function cutOut(draft: Draft, entry: DutyEntry, span: Span, origin: Origin): void {
  const before = entry.start < span.start;
  const after = claimOf(entry).end > span.end;
  if (before && after) divide(draft, entry, span.start, span.end, origin);
  else if (before) draft.put({ ...entry, end: span.start });
  else if (after) draft.put({ ...entry, start: span.end });
  else draft.remove(entry.id);
}

/** Divides an entry in two and returns the later part. The running part keeps the id; if none runs, the first part. */
export function divide(draft: Draft, entry: DutyEntry, until: Instant, from: Instant, origin: Origin): DutyEntry {
  const other = { id: origin.newId(), linked: entry.id };
  const [first, second] = isRunning(entry) ? [other, {}] : [{}, other];
  const later = { ...entry, ...second, start: from };
  draft.put(later);
  draft.put({ ...entry, ...first, end: until });
  return later;
}

/** Moves the entries from the start of `span` on as far as needed, up to the first gap that is wide enough. */
function shift(draft: Draft, span: Span, origin: Origin): void {
  let from = span.end;
  const following = draft.entriesIn({ start: span.start, end: Number.MAX_SAFE_INTEGER });
  for (const entry of following) {
    const begins = Math.max(entry.start, span.start);
    if (begins >= from) return;
    const length = claimOf(entry).end - begins;
    const start = from;
    from += length;
    if (!isRunning(entry) && from > origin.now) {
      throw refusal(
        'overlap',
        'what is there would move into the future. Accepted: replace, split.',
        l10n.t('The entries there would move into the future. Split or replace them instead.'),
      );
    }
    const moved = { start, ...(!isRunning(entry) && { end: from }), ...adjusted(entry) };
    const tail = entry.start >= span.start ? entry : divide(draft, entry, span.start, begins, origin);
    draft.put({ ...tail, ...moved });
    // What follows a running entry lies ahead and gives way when now reaches it.
    if (isRunning(entry)) return;
  }
}

function adjusted({ duration }: DutyEntry): Pick<DutyEntry, 'duration'> {
  return { duration: duration === 'measured' ? 'adjusted' : duration };
}
