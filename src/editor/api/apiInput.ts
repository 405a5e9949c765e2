import * as v from 'valibot';
import type { RenderOptions } from './publicApi';
import { parseDutyStart } from '../../core/records/dutyStart';
import { type Overlap, overlapChoices } from '../../core/duty/resolveOverlap';
import type { NewEntry } from '../../core/duty/newEntry';
import { isDate } from '../../core/input/wallClock';
import { parseInput, programRefusal } from '../../core/input/parseInput';
import { formats } from '../../core/share/shareFormat';
import { levels } from '../../core/share/level';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { type Duration, HOUR, type Instant, type Span } from '../../core/time/span';

/** ISO 8601 with an offset. Without an offset, a time would depend on the zone of the machine. */
const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Further away no calendar reaches a whole week, and nothing was ever recorded. */
const EARLIEST: Instant = Date.parse('0001-01-01T00:00:00Z');
const LATEST: Instant = Date.parse('9999-12-24T00:00:00Z');

/** A range is read in slices, of which there must not be without end. */
const LONGEST_RANGE: Duration = 100 * 366 * 24 * HOUR;

const when = 'expected a Date or ISO 8601 with an offset, such as 2026-11-23T09:00:00+01:00, in the years 1 to 9999.';
const dates = 'expected two dates, such as { start: Date, end: Date }.';

const instant = v.pipe(
  v.union(
    [
      v.date(when),
      v.pipe(
        v.string(when),
        v.regex(withOffset, when),
        // `Date.parse` accepts some days that do not exist, such as 31 February.
        v.check((text) => isDate(text.slice(0, 10)), when),
      ),
    ],
    when,
  ),
  v.transform((value): Instant => (value instanceof Date ? value.getTime() : Date.parse(value))),
  v.check((value) => value >= EARLIEST && value < LATEST, when),
);

const rangeSchema = v.strictObject({ start: instant, end: instant }, dates);
const entrySchema = v.looseObject(
  {
    start: instant,
    end: instant,
    overlap: v.optional(v.picklist(overlapChoices, `expected one of ${overlapChoices.join(', ')}.`)),
  },
  'expected an object with start, end and category or duty.',
);

/** Parses a range of time to read. Throws an `InputError` that names the field. */
export function parseRange(input: unknown): Span {
  const range = parseInput(rangeSchema, input, 'range');
  if (range.end <= range.start) {
    throw programRefusal('end', 'is not after the start. Accepted: a start and a later end.');
  }
  if (range.end - range.start > LONGEST_RANGE) {
    throw programRefusal('end', 'is more than 100 years after the start. Accepted: at most 100 years.');
  }
  return range;
}

/** Parses an entry to add and what to do about overlaps. Throws an `InputError` that names the field. */
export function parseNewEntry(input: unknown, taxonomy: Taxonomy): { entry: NewEntry; overlap: Overlap | undefined } {
  const { start, end, overlap, ...fields } = parseInput(entrySchema, input, 'entry');
  return { entry: { ...parseDutyStart(fields, taxonomy), start, end }, overlap };
}

const renderSchema = v.strictObject(
  {
    format: v.picklist(formats, `expected one of ${formats.join(', ')}.`),
    level: v.picklist(levels, `expected one of ${levels.join(', ')}.`),
  },
  'expected an object with format and level, such as { format: "markdown", level: 1 }.',
);

/** Parses how a week is rendered. Throws an `InputError` that names the field. */
export function parseRenderOptions(input: unknown): RenderOptions {
  return parseInput(renderSchema, input, 'options');
}
