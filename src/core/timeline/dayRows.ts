import type { ActivityKind } from '../activity/activity';
import type { CategoryId, DutyId } from '../taxonomy/taxonomy';
import { type Suggestion, suggestionsOutside } from '../suggest/suggestion';
import { byStart, clip, type Duration, type Instant, lengthOf, MINUTE, type Span, subtract } from '../time/span';
import type { Unrecorded } from './claims';
import type { Segment, SegmentState } from './segment';

/** One line in the list of a day. */
export type DayRow = SegmentRow | SuggestionRow | DutyRow | EmptyRow;

/** Activity without a tag. Adjacent segments that are nearly alike share one line. */
interface SegmentRow extends Span {
  readonly type: 'segment';
  readonly state: SegmentState;
  /** The kind with the most time. */
  readonly kind?: ActivityKind;
  readonly project?: string;
  /** What is proposed for it and not shown. */
  readonly blind?: Suggestion;
}

/** Time that the rules propose a tag for. */
interface SuggestionRow extends Span {
  readonly type: 'suggestion';
  /** Absent for time away from the editor, which counts in no total before it is accepted. */
  readonly state?: 'suggested';
  readonly suggestion: Suggestion;
  readonly project?: string;
}

interface DutyRow extends Span {
  readonly type: 'duty';
  readonly state: SegmentState;
  readonly category: CategoryId;
  readonly duty?: DutyId;
  readonly entry: string;
}

/** Time without records: a gap, a pause of recording, or time in a project that is never recorded. */
interface EmptyRow extends Span {
  readonly type: 'gap' | 'paused' | 'hidden';
  /** What is proposed for a gap and not shown. */
  readonly blind?: Suggestion;
}

/** The shortest time that gets a line of its own. */
const SHORTEST: Duration = MINUTE;

/** What is known about a day. */
export interface KnownDay {
  readonly day: { readonly span: Span };
  /** Sorted, without overlap. */
  readonly segments: readonly Segment[];
  /** Sorted. May reach beyond the day. */
  readonly unrecorded: readonly Unrecorded[];
  /** Proposals for time away from the editor. Sorted, without overlap. */
  readonly elsewhere: readonly Suggestion[];
}

/**
 * The lines of one day in order. There is no gap before the first line. A gap after the last line appears when `settled`
 * has passed, because until then the time may still count.
 */
export function dayRows({ segments, unrecorded, elsewhere, day }: KnownDay, now: Instant, settled: Duration): DayRow[] {
  const soFar = { start: day.span.start, end: Math.min(day.span.end, now) };
  const recorded = [...joined(segments), ...unrecordedRows(unrecorded, segments, soFar)].toSorted(byStart);
  const known = [...recorded, ...elsewhere.flatMap((one) => elsewhereRows(one, recorded, soFar))].toSorted(byStart);
  const first = known[0];
  const last = known.reduce((end, row) => Math.max(end, row.end), soFar.start);
  if (!first) return [];
  const tracked = { start: first.start, end: soFar.end - last > settled ? soFar.end : last };
  const gaps = subtract(tracked, known).filter((gap) => lengthOf(gap) >= SHORTEST);
  return [...known, ...gaps.map((gap): EmptyRow => ({ type: 'gap', ...gap }))].toSorted(byStart);
}

/** Where something is recorded, it stands: what is left of a proposal is proposed. */
function elsewhereRows(suggestion: Suggestion, recorded: readonly DayRow[], soFar: Span): DayRow[] {
  const within = clip(suggestion, soFar);
  const free = within ? suggestionsOutside([within], recorded) : [];
  return free
    .filter((part) => lengthOf(part) >= SHORTEST)
    .map(({ start, end, ...part }) => {
      const proposed = { ...part, start, end };
      return part.blind
        ? { type: 'gap', start, end, blind: proposed }
        : { type: 'suggestion', start, end, suggestion: proposed };
    });
}

function unrecordedRows(unrecorded: readonly Unrecorded[], segments: readonly Segment[], soFar: Span): EmptyRow[] {
  return unrecorded
    .flatMap((span) => clip(span, soFar) ?? [])
    .flatMap(({ start, end, hidden }) => {
      const type = hidden ? 'hidden' : 'paused';
      return subtract({ start, end }, segments).map((free): EmptyRow => ({ type, ...free }));
    })
    .filter((row) => lengthOf(row) >= SHORTEST);
}

/** A line that may still grow, with its segments. */
interface Growing extends Span {
  readonly state: SegmentState;
  readonly parts: readonly Segment[];
}

function joined(segments: readonly Segment[]): DayRow[] {
  const rows: (DutyRow | Growing)[] = [];
  for (const segment of segments) {
    const last = rows.at(-1);
    const duty = dutyRow(segment);
    if (duty) rows.push(duty);
    else if (last && 'parts' in last && belongs(last, segment)) {
      rows[rows.length - 1] = { ...last, end: segment.end, parts: [...last.parts, segment] };
    } else rows.push({ start: segment.start, end: segment.end, state: segment.state, parts: [segment] });
  }
  return rows.map((row) => ('parts' in row ? segmentRow(row) : row));
}

/** True for an adjacent segment in the same state with the same kind and project, or when one of the two is short. */
function belongs(row: Growing, segment: Segment): boolean {
  if (row.state !== segment.state || row.end !== segment.start) return false;
  const proposed = row.parts[0]?.suggestion;
  if (proposed || segment.suggestion) return proposed === segment.suggestion;
  if (lengthOf(row) < SHORTEST || lengthOf(segment) < SHORTEST) return true;
  return mostOf(row.parts, kindOf) === segment.kind && mostOf(row.parts, projectOf) === segment.project;
}

function segmentRow({ start, end, state, parts }: Growing): SegmentRow | SuggestionRow {
  const kind = mostOf(parts, kindOf);
  const project = mostOf(parts, projectOf);
  const suggestion = parts[0]?.suggestion;
  if (suggestion && !suggestion.blind) {
    const row = { type: 'suggestion', state: 'suggested', start, end, suggestion } as const;
    return { ...row, ...(project !== undefined && { project }) };
  }
  return {
    type: 'segment',
    start,
    end,
    state,
    ...(kind !== undefined && { kind }),
    ...(project !== undefined && { project }),
    ...(suggestion && { blind: suggestion }),
  };
}

function dutyRow({ start, end, state, category, duty, entry }: Segment): DutyRow | undefined {
  if (category === undefined || entry === undefined) return undefined;
  return { type: 'duty', start, end, state, category, entry, ...(duty !== undefined && { duty }) };
}

const kindOf = (segment: Segment) => segment.kind;
const projectOf = (segment: Segment) => segment.project;

/** The value of `of` with the most time. */
function mostOf<T>(parts: readonly Segment[], of: (part: Segment) => T): T | undefined {
  const lengths = new Map<T, Duration>();
  for (const part of parts) lengths.set(of(part), (lengths.get(of(part)) ?? 0) + lengthOf(part));
  let most: T | undefined;
  let longest = 0;
  for (const [value, length] of lengths) {
    if (length <= longest) continue;
    most = value;
    longest = length;
  }
  return most;
}
