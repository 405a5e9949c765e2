import { type DutyEntry, type Pause, spanOf } from '../records/dutyEntry';
import { wholesOf } from '../records/parts';
import { isBuiltIn } from '../taxonomy/builtIn';
import { labelOf } from '../taxonomy/label';
import { natureOf, standInRoleOf } from '../taxonomy/lookup';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { Role } from '../taxonomy/roles';
import { nearestLength, shownParts } from '../report/shown/figures';
import { shareOf } from '../report/measures/sums';
import { halfHours } from '../report/shown/grain';
import { nameKey } from '../input/nameKey';
import { type Calendar, dateOf, type LocalDate } from '../time/calendar';
import { clip, type Duration, type Instant, lengthOf, type Span } from '../time/span';
import { pausedSpans, unpaused } from '../timeline/claims';
import { type Scrub, type Scrubbed, scrubFor } from './scrub';

/**
 * What the load achieved, for a performance review: outcomes before hours (US-23; docs/report.md, "Brag document"). Its
 * lengths are in half hours, and parts add up to the whole above them.
 */
export interface BragDocument {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** All load. */
  readonly total: Duration;
  /** `total` as a part of the recorded time; absent when nothing was recorded. */
  readonly share?: number;
  /** The load by the role that would normally do it, most first; the parts add up to `total`. */
  readonly roles: readonly { readonly role: Role; readonly duration: Duration }[];
  /** Largest first. */
  readonly outcomes: readonly BragOutcome[];
  /** Load without an outcome line: the total, and the time by category, most first. */
  readonly rest: {
    readonly entries: number;
    readonly duration: Duration;
    readonly categories: readonly { readonly category: string; readonly duration: Duration }[];
  };
  /** How many texts were changed because they may name somebody. The preview says it; the document does not print it. */
  readonly scrubbed: Scrubbed;
}

export interface BragOutcome {
  readonly text: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly duration: Duration;
  readonly links: readonly string[];
  readonly duties: readonly { readonly duty: string; readonly role: Role; readonly duration: Duration }[];
}

interface BragInput {
  /** Entries that touch `range`; one that was left running ends where its time does. */
  readonly entries: readonly DutyEntry[];
  readonly pauses: readonly Pause[];
  readonly range: Span;
  readonly calendar: Calendar;
  readonly taxonomy: Taxonomy;
  readonly now: Instant;
  /** T: the recorded time in the range. */
  readonly tracked: Duration;
}

interface Counted {
  readonly entry: DutyEntry;
  readonly span: Span;
}

/** The brag document of a range: grouped by outcome, then by duty and role. */
export function bragDocument({ entries, pauses, range, calendar, taxonomy, now, tracked }: BragInput): BragDocument {
  const scrub = scrubFor(
    entries.flatMap(({ requester }) => requester ?? []),
    [],
  );
  const paused = pausedSpans(pauses, now);
  const counted = entries
    .filter(({ category }) => natureOf(category) === 'load')
    .flatMap((entry): Counted[] => {
      const span = clip(spanOf(entry, now), range);
      return span ? unpaused(span, entry, paused).map((part) => ({ entry, span: part })) : [];
    })
    .toSorted((a, b) => b.span.start - a.span.start);
  const wholeOf = wholesOf(entries);
  const groups = Map.groupBy(counted, ({ entry }) => nameKey(entry.outcome ?? ''));
  const rest = groups.get('') ?? [];
  groups.delete('');
  const share = shareOf(lengthOfAll(counted), tracked);
  return {
    from: dateOf(calendar, range.start),
    to: dateOf(calendar, Math.min(range.end - 1, Math.max(range.start, now))),
    total: shownLengthOf(counted),
    ...(share !== undefined && { share: Math.min(1, share) }),
    roles: rolesOf(counted, taxonomy),
    outcomes: bySize([...groups.values()]).map((group) => ({
      text: scrub.text(group[0]?.entry.outcome ?? ''),
      first: dateOf(calendar, group.at(-1)?.span.start ?? range.start),
      last: dateOf(calendar, group[0]?.span.start ?? range.start),
      duration: shownLengthOf(group),
      links: [...new Set(group.flatMap(({ entry }) => scrub.link(entry.link) ?? []))],
      duties: dutiesOf(group, taxonomy, scrub),
    })),
    rest: {
      entries: new Set(rest.map(({ entry }) => wholeOf(entry.id))).size,
      duration: shownLengthOf(rest),
      categories: categoriesOf(rest, taxonomy),
    },
    scrubbed: scrub.scrubbed,
  };
}

function dutiesOf(group: readonly Counted[], taxonomy: Taxonomy, scrub: Scrub): BragOutcome['duties'] {
  const byDuty = Map.groupBy(group, ({ entry }) => `${entry.duty ?? entry.category} ${roleOf(entry, taxonomy)}`);
  const duties = [...byDuty.values()].flatMap((counted) => {
    const [first] = counted;
    if (!first) return [];
    const { entry } = first;
    const label = labelOf(taxonomy, entry);
    const duty = isBuiltIn(entry.duty) ? label : scrub.text(label);
    return { duty, role: roleOf(entry, taxonomy), duration: lengthOfAll(counted) };
  });
  return shownPartsOf(group, duties);
}

/** The longest first; of two that are as long, the newest. */
function bySize(groups: readonly Counted[][]): Counted[][] {
  return groups.toSorted((a, b) => lengthOfAll(b) - lengthOfAll(a));
}

function rolesOf(counted: readonly Counted[], taxonomy: Taxonomy): BragDocument['roles'] {
  const byRole = [...Map.groupBy(counted, ({ entry }) => roleOf(entry, taxonomy))]
    .map(([role, group]) => ({ role, duration: lengthOfAll(group) }))
    .toSorted((a, b) => Number(a.role === 'none') - Number(b.role === 'none') || b.duration - a.duration);
  return shownPartsOf(counted, byRole);
}

function roleOf(entry: DutyEntry, taxonomy: Taxonomy): Role {
  return entry.standInRole ?? standInRoleOf(taxonomy, entry.category, entry.duty);
}

function categoriesOf(counted: readonly Counted[], taxonomy: Taxonomy): BragDocument['rest']['categories'] {
  const categories = [...Map.groupBy(counted, ({ entry }) => entry.category)]
    .map(([category, group]) => ({ category: labelOf(taxonomy, { category }), duration: lengthOfAll(group) }))
    .toSorted((a, b) => b.duration - a.duration);
  return shownPartsOf(counted, categories);
}

const { hours: unit } = halfHours;

function shownLengthOf(counted: readonly Counted[]): Duration {
  return nearestLength(lengthOfAll(counted), unit);
}

/** The parts with lengths that add up to the length that is shown for all of `counted`. */
function shownPartsOf<Part extends { readonly duration: Duration }>(
  counted: readonly Counted[],
  parts: readonly Part[],
): Part[] {
  const lengths = shownParts(
    parts.map(({ duration }) => duration),
    shownLengthOf(counted),
    unit,
  );
  return parts.map((part, index) => ({ ...part, duration: lengths[index] ?? 0 }));
}

function lengthOfAll(counted: readonly Counted[]): Duration {
  return counted.reduce((sum, { span }) => sum + lengthOf(span), 0);
}
