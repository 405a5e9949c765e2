import * as v from 'valibot';
import { nearestPart } from '../../rounding/nearestPart';
import type { WeekId } from '../../time/calendar';
import type { Duration, Instant } from '../../time/span';
import { quartiles, quartilesSchema } from '../measures/quantiles';
import { count, duration, instant, weekId } from '../measures/schema';
import { type WeekFigures, weekFiguresSchema } from './weekFiguresSchema';

const breakFields = { at: instant, what: v.picklist(['taxonomy', 'role-fit', 'idle']) };

const breakSchema = v.object({
  ...breakFields,
  /** The first week that begins at or after the change; the reported week when there is none. */
  firstWeek: weekId,
});

/** A change after which weeks are not comparable with those before (docs/measures.md, "Comparisons"). */
export type Break = Omit<v.InferOutput<typeof breakSchema>, 'firstWeek'>;

/** Why a week is not used for the usual range. */
const leftOutSchema = v.picklist(['empty', 'no-shares', 'thin', 'calibration', 'break']);

/** Median and quartiles of each measure over the weeks that are used. */
const baselineSchema = v.object({
  weeks: count,
  share: v.exactOptional(quartilesSchema),
  standIn: v.exactOptional(quartilesSchema),
  focus: v.exactOptional(quartilesSchema),
  open: v.exactOptional(quartilesSchema),
  /** Hours per week. A week in which a category has no time counts as zero. */
  categories: v.array(v.object({ category: v.string(), hours: quartilesSchema })),
});

export const comparisonSchema = v.object({
  /** The twelve weeks before, oldest first. */
  history: v.array(v.object({ figures: weekFiguresSchema, leftOut: v.exactOptional(leftOutSchema) })),
  previous: v.exactOptional(weekFiguresSchema),
  four: baselineSchema,
  twelve: baselineSchema,
  /** `too-few` when there are not enough graded weeks for a usual range; `unfinished` until the week is over. */
  verdict: v.picklist(['usual', 'higher', 'lower', 'too-few', 'unfinished']),
  /** Set when the verdict is `higher`: the category that rose most above its median. */
  rose: v.exactOptional(v.object({ category: v.string(), by: duration })),
  breaks: v.array(breakSchema),
});

export type Baseline = v.InferOutput<typeof baselineSchema>;
export type Comparison = v.InferOutput<typeof comparisonSchema>;

/** A past week and the instant at which it began. */
export interface PastWeek {
  readonly figures: WeekFigures;
  readonly start: Instant;
}

interface ComparisonInput {
  readonly figures: WeekFigures;
  /** The week is over. */
  readonly finished: boolean;
  /** The twelve weeks before, oldest first. */
  readonly past: readonly PastWeek[];
  readonly breaks: readonly Break[];
  /** When the calibration ends. Weeks that begin before are not used for the usual range. */
  readonly calibratedAt: Instant;
}

/** With fewer graded weeks there is no usual range (docs/measures.md, "Comparisons"). */
export const FEWEST_WEEKS = 8;

/** A share that is closer to the median than this is usual; in percentage points. */
const NOTABLE = 5;

/** Compares a week with earlier weeks of the same developer. Undefined for a week of grade C or without shares. */
export function comparisonOf(input: ComparisonInput): Comparison | undefined {
  const { figures, finished, past, breaks, calibratedAt } = input;
  if (figures.grade === undefined || figures.grade === 'C' || figures.share === undefined) return undefined;
  const lastBreak = Math.max(Number.NEGATIVE_INFINITY, ...breaks.map(({ at }) => at));
  const history = past.map(({ figures: week, start }) => {
    const leftOut = reasonToLeaveOut(week, start < lastBreak, start < calibratedAt);
    return { figures: week, ...(leftOut && { leftOut }) };
  });
  const used = history.filter(({ leftOut }) => !leftOut).map((week) => week.figures);
  const lastFour = new Set(past.slice(-4).map((week) => week.figures.week));
  const twelve = baselineOf(used);
  const verdict = verdictOf(figures, twelve, finished);
  const rose = verdict === 'higher' ? categoryThatRoseMost(figures, twelve) : undefined;
  const previous = history.at(-1);
  return {
    history,
    ...(previous && !previous.leftOut && { previous: previous.figures }),
    four: baselineOf(used.filter(({ week }) => lastFour.has(week))),
    twelve,
    verdict,
    ...(rose && { rose }),
    breaks: breaks.map((one) => ({ ...one, firstWeek: firstWeekAfter(one, past, figures) })),
  };
}

function firstWeekAfter({ at }: Break, past: readonly PastWeek[], { week }: WeekFigures): WeekId {
  return past.find(({ start }) => start >= at)?.figures.week ?? week;
}

function reasonToLeaveOut({ grade, share }: WeekFigures, isBeforeBreak: boolean, isCalibration: boolean) {
  if (grade === undefined) return 'empty' as const;
  if (share === undefined) return 'no-shares' as const;
  if (isBeforeBreak) return 'break' as const;
  if (isCalibration) return 'calibration' as const;
  return grade === 'C' ? ('thin' as const) : undefined;
}

function baselineOf(weeks: readonly WeekFigures[]): Baseline {
  const over = (measure: 'share' | 'standIn' | 'focus' | 'open') =>
    quartiles(weeks.flatMap((week) => week[measure] ?? []));
  const [share, standIn, focus, open] = [over('share'), over('standIn'), over('focus'), over('open')];
  const ids = new Set(weeks.flatMap((week) => week.categories.map(({ category }) => category)));
  return {
    weeks: weeks.length,
    ...(share && { share }),
    ...(standIn && { standIn }),
    ...(focus && { focus }),
    ...(open && { open }),
    categories: [...ids].flatMap((category) => {
      const hours = quartiles(weeks.map((week) => hoursIn(week, category)));
      return hours ? { category, hours } : [];
    }),
  };
}

/**
 * Higher or lower than usual: ≥ 8 graded weeks, M1 outside their quartiles and ≥ 5 points from their median. It
 * compares the whole percents that are printed, so that the sentence never contradicts its numbers.
 */
function verdictOf({ share }: WeekFigures, twelve: Baseline, finished: boolean): Comparison['verdict'] {
  if (twelve.weeks < FEWEST_WEEKS || !twelve.share || share === undefined) return 'too-few';
  if (!finished) return 'unfinished';
  const { lower, median, upper } = twelve.share;
  if (Math.abs(percent(share) - percent(median)) < NOTABLE) return 'usual';
  if (percent(share) > percent(upper)) return 'higher';
  return percent(share) < percent(lower) ? 'lower' : 'usual';
}

function percent(part: number): number {
  return nearestPart(part, 100);
}

function categoryThatRoseMost(figures: WeekFigures, twelve: Baseline): Comparison['rose'] {
  const usual = new Map(twelve.categories.map(({ category, hours }) => [category, hours.median]));
  return figures.categories
    .map(({ category, duration: length }) => ({ category, by: length - (usual.get(category) ?? 0) }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by)[0];
}

function hoursIn(week: WeekFigures, category: string): Duration {
  return week.categories.find((one) => one.category === category)?.duration ?? 0;
}
