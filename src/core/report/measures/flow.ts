import * as v from 'valibot';
import type { Activity } from '../../activity/activity';
import type { DutyEntry } from '../../records/dutyEntry';
import type { Week } from '../../time/calendar';
import { type Duration, MINUTE, totalLength } from '../../time/span';
import type { Segment } from '../../timeline/segment';
import { type CodingBlock, codingBlocks, codingSpans, otherIntervals } from './coding';
import { intervalsOf } from './intervals';
import { resumptionOf, resumptionSchema } from './resumption';
import { count, duration, instant, share } from './schema';
import { loadCausedBreaks, switchesPerCodingHour } from './switches';

/** How the coding of the week was interrupted: M7 to M10. */
export const flowSchema = v.object({
  /** The coding that the editor measured. */
  coding: duration,
  /** M7 */
  switchesPerHour: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  /** M7b */
  loadBreaks: count,
  /** M8 */
  longest: v.exactOptional(v.object({ start: instant, end: instant, duration })),
  /** M9 for 30, 60 and 120 minutes; absent without coding. */
  focus: v.array(v.object({ minutes: count, share })),
  /** M10 */
  resumption: resumptionSchema,
});

export type Flow = v.InferOutput<typeof flowSchema>;

/** Flow without clock times. */
export type FlowFacts = Omit<Flow, 'longest'> & { readonly longest?: { readonly duration: Duration } };

interface FlowInput {
  readonly week: Week;
  readonly segments: readonly Segment[];
  readonly activities: readonly Activity[];
  readonly entries: ReadonlyMap<string, DutyEntry>;
  /** The idle threshold in force. */
  readonly idle: Duration;
}

/** The block lengths N of M9, in minutes. */
const FOCUS_MINUTES = [30, 60, 120];

export function flowOf(input: FlowInput): Flow {
  const { week, segments, activities, entries, idle } = input;
  const { others, coding, blocks } = codingOf(input);
  const intervals = intervalsOf(segments);
  const longest = longestBlock(blocks);
  const switchesPerHour = switchesPerCodingHour(intervals, week, coding, idle);
  return {
    coding,
    ...(switchesPerHour !== undefined && { switchesPerHour }),
    loadBreaks: loadCausedBreaks(blocks, segments, others, entries, idle),
    ...(longest && { longest: { start: longest.start, end: longest.end, duration: longest.coded } }),
    focus: coding === 0 ? [] : FOCUS_MINUTES.map((minutes) => ({ minutes, share: focusShare(blocks, minutes) })),
    resumption: resumptionOf(segments, activities, week, idle),
  };
}

/** M9 for one block length; undefined without coding. */
export function focusOf(
  input: Pick<FlowInput, 'segments' | 'activities' | 'idle'>,
  minutes: number,
): number | undefined {
  const { coding, blocks } = codingOf(input);
  return coding === 0 ? undefined : focusShare(blocks, minutes);
}

function codingOf({ segments, activities, idle }: Pick<FlowInput, 'segments' | 'activities' | 'idle'>) {
  const others = otherIntervals(segments);
  const spans = codingSpans(segments, activities);
  return { others, coding: totalLength(spans), blocks: codingBlocks(spans, others, idle) };
}

/** M8: the block with the most coding in it. */
function longestBlock(blocks: readonly CodingBlock[]): CodingBlock | undefined {
  return blocks.toSorted((a, b) => b.coded - a.coded)[0];
}

/** M9, F(N) = Σ length of coding blocks ≥ N min / Σ coding */
function focusShare(blocks: readonly CodingBlock[], minutes: number): number {
  const coding = blocks.reduce((sum, { coded }) => sum + coded, 0);
  const long = blocks.reduce((sum, { coded }) => sum + (coded >= minutes * MINUTE ? coded : 0), 0);
  return coding === 0 ? 0 : long / coding;
}
