import * as v from 'valibot';
import type { DurationKind, DutyStart } from '../../core/records/dutyEntry';
import { parseDutyStart } from '../../core/records/dutyStart';
import { type Overlap, overlapChoices } from '../../core/duty/resolveOverlap';
import { InputError } from '../../core/input/inputError';
import { parseInput, programRefusal } from '../../core/input/parseInput';
import { parseTimeSpan, type TypedAt } from '../../core/input/timeSpan';
import type { Suggestion } from '../../core/suggest/suggestion';
import { byStart, mergeSpans, overlaps, type Span } from '../../core/time/span';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { rowsOf } from '../today/todaySelection';
import type { DayRow } from '../../core/timeline/dayRows';

/** An entry that a keybinding or another extension passes as an argument. */
interface ParsedEntry {
  readonly start: DutyStart;
  readonly span: Span;
  readonly overlap: Overlap | undefined;
}

/** Free time, with the suggestion for it if there is one. */
export interface FreeSpan extends Span {
  readonly duration?: DurationKind;
  readonly proposed?: Suggestion;
}

/**
 * The free time of the rows, in as few spans as possible. Entries and pauses among the rows are ignored. A span that
 * contains no gap was measured.
 */
export function freeSpans(rows: readonly DayRow[]): FreeSpan[] {
  const proposed = rows.flatMap((row): FreeSpan[] => {
    const { start, end } = row;
    return row.type === 'suggestion' ? [{ start, end, duration: 'measured', proposed: row.suggestion }] : [];
  });
  const gaps = rows.filter(({ type }) => type === 'gap');
  const free = mergeSpans(rows.filter(({ type }) => type === 'segment' || type === 'gap')).map((span): FreeSpan => {
    const isMeasured = !gaps.some((gap) => overlaps(gap, span));
    return isMeasured ? { ...span, duration: 'measured' } : span;
  });
  return [...free, ...proposed].toSorted(byStart);
}

/** The ids of entries, from ids or from the rows that show them. Throws `InputError` for anything else. */
export function entryIds(taxonomy: Taxonomy, given: unknown, selected?: unknown): string[] {
  if (given === undefined) return [];
  const ids = rowsOf(given, selected, taxonomy).flatMap((row) => (row.type === 'duty' ? [row.entry] : []));
  if (ids.length > 0) return [...new Set(ids)];
  const named: unknown[] = Array.isArray(given) ? given : [given];
  if (named.every((one) => typeof one === 'string' && one !== '')) return named as string[];
  throw programRefusal('id', 'expected the id of an entry.');
}

const fieldsExpected = 'expected an object such as { "category": "support", "when": "20m" }.';

const anyFields = v.pipe(
  v.unknown(),
  v.check((given) => !Array.isArray(given), fieldsExpected),
  v.record(v.string(), v.unknown(), fieldsExpected),
);

/** Parses `{ category | duty, when, overlap, … }`; `when` is in the form that people type. Throws `InputError`. */
export function parseAsked(given: unknown, at: TypedAt, taxonomy: Taxonomy, otherwise?: string): ParsedEntry {
  const { when = otherwise, overlap, ...fields } = parseInput(anyFields, given, 'entry');
  if (typeof when !== 'string') {
    throw programRefusal('when', 'expected a length such as 20m or 1h30, or times such as 14:05-14:25.');
  }
  const start = parseDutyStart(fields, taxonomy);
  // A keybinding or another extension means the same on every machine.
  return {
    start,
    span: forPrograms(() => parseTimeSpan(when, { ...at, twelveHours: false })),
    overlap: overlap === undefined ? undefined : knownOverlap(overlap),
  };
}

/** Refuses what a program passed in the words for programs, which name the field. */
function forPrograms<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.field, error.message);
    throw error;
  }
}

function knownOverlap(given: unknown): Overlap {
  const known = overlapChoices.find((one) => one === given);
  if (known) return known;
  throw programRefusal('overlap', `unknown. Accepted: ${overlapChoices.join(', ')}.`);
}
