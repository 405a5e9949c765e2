import type { DurationKind, DutyEntry } from '../records/dutyEntry';
import type { Wait } from '../records/wait';
import type { LoadPiece } from '../report/input/loadPieces';
import { outcomesOf } from '../report/measures/outcomes';
import { type Quartiles, quartiles } from '../report/measures/quantiles';
import { shareOf, sumBy, sumOf } from '../report/measures/sums';
import type { Topic } from '../report/measures/topics';
import { nearestLength, shownParts } from '../report/shown/figures';
import { halfHours } from '../report/shown/grain';
import { type Scrub, scrubFor, type Scrubbed } from '../share/scrub';
import { isBuiltIn } from '../taxonomy/builtIn';
import { labelOf } from '../taxonomy/label';
import { standInRoleOf } from '../taxonomy/lookup';
import type { Role } from '../taxonomy/roles';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { LocalDate } from '../time/calendar';
import { type Duration, totalLength } from '../time/span';
import type { CaseWeek } from './caseWeek';

/** Why the work fell to the developer (docs/taxonomy.md, "Facets"). */
export type Absence = NonNullable<DutyEntry['absence']>;

/**
 * What speaks for a role that is missing (docs/report.md, "The case for a role"). Lengths are in half hours, and the
 * parts of a list add up to `stoodIn`.
 */
export interface RoleCase {
  readonly role: Role;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The day on which it was made. */
  readonly madeOn: LocalDate;
  /** The load in which the developer stood in for the role. */
  readonly stoodIn: Duration;
  /** `stoodIn` with what is suggested for duties of the role and not reviewed. */
  readonly atMost: Duration;
  /** The part of the recorded time; absent when nothing was recorded. */
  readonly share?: number;
  /** `stoodIn` in a full working week. */
  readonly aWeek: Duration;
  /** Full-time positions, from what was confirmed to `atMost`; absent when the developer states no weekly hours. */
  readonly positions?: { readonly atLeast: number; readonly atMost: number };
  /** The same duties where the job was shared; in no other figure. */
  readonly shared: Duration;
  readonly weeks: readonly { readonly from: LocalDate; readonly duration: Duration; readonly isRecorded: boolean }[];
  /** The hours a week at the beginning and lately, in four whole weeks each; absent with fewer than eight. */
  readonly trend?: { readonly first: Duration; readonly last: Duration };
  /** Of the hours in the weeks that were recorded; absent with fewer than four. */
  readonly usual?: Quartiles;
  readonly duties: readonly { readonly duty: string; readonly duration: Duration }[];
  /** By why it fell to the developer, most first. */
  readonly reasons: readonly { readonly absence: Absence; readonly duration: Duration }[];
  readonly outcomes: readonly { readonly text: string; readonly link?: string; readonly duration: Duration }[];
  readonly topics: readonly {
    readonly topic: string;
    readonly entries: number;
    readonly duration: Duration;
    /** Nothing is linked that answers it. */
    readonly isUndocumented: boolean;
  }[];
  /** Waits for the role, the longest first. */
  readonly waits: readonly { readonly subject: string; readonly elapsed: Duration; readonly isOpen: boolean }[];
  /** The period before; absent when less than half as many weeks were recorded in it, or when the rules changed. */
  readonly before?: { readonly aWeek: Duration; readonly ownShare: number };
  /** Own work, as a part of the recorded time; absent when nothing was recorded. */
  readonly ownShare?: number;
  readonly basis: {
    readonly recordedWorkdays: number;
    readonly workdays: number;
    /** The part of the recorded time that is not reviewed yet. */
    readonly open: number;
    /** The parts of `stoodIn` by where their lengths come from. */
    readonly lengths: Readonly<Record<DurationKind, Duration>>;
    /** The part of `stoodIn` of which the developer said that it is the role's; the rest goes by the duty. */
    readonly saidRole: Duration;
    /** The developer said it of all of `stoodIn`. */
    readonly isAllSaid: boolean;
  };
  /** What was changed or left out because it may name somebody; for the preview alone. */
  readonly scrubbed: Scrubbed;
}

export interface CaseInput {
  readonly role: Role;
  readonly weeks: readonly CaseWeek[];
  readonly before: readonly CaseWeek[];
  /** Whether the rules by which time is counted changed in these weeks. */
  readonly hasBreak: boolean;
  readonly to: LocalDate;
  readonly madeOn: LocalDate;
  readonly workdaysAWeek: number;
  /** Recurring topics of the entries in which the developer stood in for the role. */
  readonly topics: readonly Topic[];
  readonly waits: readonly { readonly wait: Wait; readonly elapsed: Duration }[];
  /** Names that were typed anywhere in this time, which no text may give away. */
  readonly requesters: readonly string[];
  readonly taxonomy: Taxonomy;
}

const FEWEST_FOR_RANGE = 4;
const TREND_WEEKS = 4;
const MOST_LISTED = 5;
const { hours: unit } = halfHours;

export function roleCase(input: CaseInput): RoleCase {
  const { role, weeks, before, hasBreak, to, madeOn, workdaysAWeek, taxonomy } = input;
  const scrub = scrubFor(input.requesters, []);
  const recorded = weeks.filter(isRecorded);
  const recordedBefore = before.filter(isRecorded);
  const pieces = recorded.flatMap((week) => week.stoodIn);
  const exact = totalLength(pieces);
  const [tracked, suggested] = [sum(recorded, (week) => week.tracked), sum(recorded, (week) => week.suggested)];
  const stoodIn = nearestLength(exact, unit);
  const parts = <Part extends { readonly duration: Duration }>(all: readonly Part[]): Part[] => {
    const lengths = shownParts(
      all.map(({ duration }) => duration),
      stoodIn,
      unit,
    );
    return all.map((part, index) => ({ ...part, duration: lengths[index] ?? 0 }));
  };
  const shownWeeks = parts(
    weeks.map((week) => ({ from: week.from, duration: totalLength(week.stoodIn), isRecorded: isRecorded(week) })),
  );
  const usual = quartiles(shownWeeks.filter((week) => week.isRecorded).map(({ duration }) => duration));
  const stated = sum(recorded, (week) => week.stated ?? 0);
  const ownShare = shareOf(
    sum(recorded, (week) => week.own),
    tracked,
  );
  const share = shareOf(exact, tracked);
  const trend = trendOf(weeks);
  const isComparable = !hasBreak && recordedBefore.length * 2 >= recorded.length && recordedBefore.length > 0;
  return {
    ...{ role, from: weeks[0]?.from ?? to, to, madeOn, stoodIn },
    atMost: nearestLength(exact + suggested, unit),
    ...(share !== undefined && { share }),
    aWeek: nearestLength(inAWeek(exact, recorded, workdaysAWeek), unit),
    ...(stated > 0 && { positions: { atLeast: exact / stated, atMost: (exact + suggested) / stated } }),
    shared: nearestLength(
      sum(recorded, (week) => week.shared),
      unit,
    ),
    weeks: shownWeeks,
    ...(trend && { trend }),
    ...(usual && recorded.length >= FEWEST_FOR_RANGE && { usual }),
    duties: parts(dutiesOf(pieces, taxonomy, scrub)),
    reasons: parts(reasonsOf(pieces)),
    outcomes: outcomesOf(pieces).map(({ text, link, duration }) => {
      const address = scrub.link(link);
      return { text: scrub.text(text), duration: nearestLength(duration, unit), ...(address && { link: address }) };
    }),
    topics: input.topics.slice(0, MOST_LISTED).map(({ topic, entries, duration, document }) => ({
      ...{ topic: scrub.text(topic), entries, duration: nearestLength(duration, unit) },
      isUndocumented: document === undefined,
    })),
    waits: input.waits
      .filter(({ wait }) => standInRoleOf(taxonomy, 'chasing', wait.kind) === role)
      .toSorted((a, b) => b.elapsed - a.elapsed)
      .slice(0, MOST_LISTED)
      .map(({ wait, elapsed }) => ({
        subject: scrub.text(wait.subject ?? labelOf(taxonomy, { category: 'chasing', duty: wait.kind })),
        elapsed,
        isOpen: wait.closedAt === undefined,
      })),
    ...(isComparable && { before: beforeOf(recordedBefore, workdaysAWeek) }),
    ...(ownShare !== undefined && { ownShare }),
    basis: {
      recordedWorkdays: sum(weeks, (week) => week.recordedWorkdays),
      workdays: sum(weeks, (week) => week.workdays),
      open:
        shareOf(
          sum(recorded, (week) => week.open),
          tracked,
        ) ?? 0,
      lengths: lengthsOf(pieces, stoodIn),
      saidRole: nearestLength(sumOf(pieces, saysRole), unit),
      isAllSaid: pieces.every(saysRole),
    },
    scrubbed: scrub.scrubbed,
  };
}

function isRecorded({ tracked }: CaseWeek): boolean {
  return tracked > 0;
}

function saysRole({ entry }: LoadPiece): boolean {
  return entry?.standInRole !== undefined;
}

/** By where the lengths come from; they add up to `whole`. */
function lengthsOf(pieces: readonly LoadPiece[], whole: Duration): RoleCase['basis']['lengths'] {
  const exact = (kind: DurationKind) => sumOf(pieces, ({ entry }) => (entry?.duration ?? 'measured') === kind);
  const [measured = 0, adjusted = 0, estimated = 0] = shownParts(
    [exact('measured'), exact('adjusted'), exact('estimated')],
    whole,
    unit,
  );
  return { measured, adjusted, estimated };
}

/** The current week is left out, because it is not over. */
function trendOf(weeks: readonly CaseWeek[]): RoleCase['trend'] {
  const lengths = weeks
    .slice(0, -1)
    .filter(isRecorded)
    .map(({ stoodIn }) => totalLength(stoodIn));
  if (lengths.length < 2 * TREND_WEEKS) return undefined;
  const mean = (some: readonly Duration[]) =>
    nearestLength(some.reduce((all, one) => all + one, 0) / some.length, unit);
  return { first: mean(lengths.slice(0, TREND_WEEKS)), last: mean(lengths.slice(-TREND_WEEKS)) };
}

/** The time in a week with all its workdays, so that leave and the days to come make it no smaller. */
function inAWeek(length: Duration, weeks: readonly CaseWeek[], workdaysAWeek: number): Duration {
  const workdays = sum(weeks, (week) => week.workdays);
  return workdays === 0 ? 0 : (length * workdaysAWeek) / workdays;
}

function beforeOf(weeks: readonly CaseWeek[], workdaysAWeek: number): NonNullable<RoleCase['before']> {
  const length = sum(weeks, ({ stoodIn }) => totalLength(stoodIn));
  const own = sum(weeks, (week) => week.own);
  return {
    aWeek: nearestLength(inAWeek(length, weeks, workdaysAWeek), unit),
    ownShare: own / sum(weeks, (week) => week.tracked),
  };
}

function dutiesOf(pieces: readonly LoadPiece[], taxonomy: Taxonomy, scrub: Scrub): RoleCase['duties'][number][] {
  const byDuty = sumBy(pieces, ({ category, duty }) => duty ?? category);
  return [...byDuty]
    .map(([id, duration]) => {
      const [category = id] = id.split('.', 1);
      const label = labelOf(taxonomy, id === category ? { category } : { category, duty: id });
      return { duty: isBuiltIn(id) || id === category ? label : scrub.text(label), duration };
    })
    .toSorted((a, b) => b.duration - a.duration);
}

function reasonsOf(pieces: readonly LoadPiece[]): RoleCase['reasons'][number][] {
  const byReason = sumBy(pieces, ({ entry }): Absence => entry?.absence ?? 'unknown');
  return [...byReason]
    .map(([absence, duration]) => ({ absence, duration }))
    .toSorted((a, b) => Number(a.absence === 'unknown') - Number(b.absence === 'unknown') || b.duration - a.duration);
}

function sum(weeks: readonly CaseWeek[], lengthOf: (week: CaseWeek) => Duration): Duration {
  return weeks.reduce((total, week) => total + lengthOf(week), 0);
}
