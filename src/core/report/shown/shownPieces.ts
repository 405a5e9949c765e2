import { natureOf } from '../../taxonomy/lookup';
import { type Duration, lengthOf, type Span } from '../../time/span';
import type { DayReport } from '../measures/days';
import type { EntryLine } from '../measures/entryLines';
import type { RibbonPart } from '../measures/ribbon';
import { shownParts } from './figures';
import type { ShownDay, ShownEntry } from './shownReportSchema';

/** The stretches of each day with the length that is shown. Those of one category or state add up to the day's figure. */
export function ribbonsOf(days: readonly DayReport[], shown: readonly DayReport[], unit: Duration): ShownDay[] {
  return shown.map((day, index) => {
    const ribbon = days[index]?.ribbon ?? [];
    const lengths = lengthsIn(ribbon, partOf, (part) => figureOf(day, part), unit);
    return { ...day, ribbon: ribbon.map((one) => ({ ...one, duration: lengths.get(one) ?? 0 })) };
  });
}

/** The entries whose pieces have the length that is shown. Those of one category on one day add up to its figure. */
export function piecesOf(entries: readonly EntryLine[], shown: readonly DayReport[], unit: Duration): ShownEntry[] {
  const byDate = new Map(shown.map((day) => [day.date, day]));
  const placed = entries.flatMap(({ category, pieces }) => pieces.map((piece) => ({ ...piece, category, piece })));
  const lengths = new Map<unknown, Duration>();
  for (const [date, ofDay] of Map.groupBy(placed, (one) => one.date)) {
    const day = byDate.get(date);
    const inDay = lengthsIn(
      ofDay,
      ({ category }) => category,
      (part) => (day ? figureOf(day, part) : 0),
      unit,
    );
    for (const [{ piece }, length] of inDay) lengths.set(piece, length);
  }
  return entries.map((entry) => ({
    ...entry,
    pieces: entry.pieces.map((piece) => ({ ...piece, duration: lengths.get(piece) ?? 0 })),
  }));
}

/** The spans with their shown lengths, which add up to the figure of their part. */
function lengthsIn<S extends Span>(
  spans: readonly S[],
  part: (span: S) => string,
  figure: (part: string) => Duration,
  unit: Duration,
): Map<S, Duration> {
  return new Map(
    [...Map.groupBy(spans, part)].flatMap(([name, group]) => {
      const lengths = shownParts(group.map(lengthOf), figure(name), unit);
      return group.map((span, index): [S, Duration] => [span, lengths[index] ?? 0]);
    }),
  );
}

type State = 'suggested' | 'untagged' | 'own';

/** The category of confirmed load, else the state in which a stretch counts. */
function partOf({ state, category }: RibbonPart): string {
  if (state !== 'confirmed') return state;
  return category !== undefined && natureOf(category) === 'load' ? category : 'own';
}

function figureOf(day: DayReport, part: string): Duration {
  const load = day.load.find(({ category }) => category === part);
  return load?.duration ?? (isState(part) ? day[part] : 0);
}

function isState(part: string): part is State {
  return part === 'suggested' || part === 'untagged' || part === 'own';
}
