import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Baseline, Comparison as ComparisonFigures } from '../../core/report/comparison/comparison';
import { leftOutStatements, verdictText } from '../../core/report/text/comparisonText';
import { weekText } from '../../core/report/text/dates';
import { numberText, percentText } from '../../core/report/text/hours';
import type { WeekFigures } from '../../core/report/comparison/weekFiguresSchema';
import type { LocalDate } from '../../core/time/calendar';
import { type Measure, measures, measureText } from '../charts/trendPoints';
import { Emphasis } from '../parts/emphasis';
import { Scrolls } from '../parts/scrolls';
import { Section } from '../parts/section';
import { Trend } from './trend';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly comparison: ComparisonFigures;
  readonly figures: WeekFigures;
  /** The first day of the week that is shown. */
  readonly first: LocalDate;
  readonly labelOf: (category: string) => string;
  /** The comparison is that of another week: it keeps its room, and is not shown. */
  readonly isOutdated?: boolean;
}

/** Compares the week with earlier weeks of the same developer (docs/measures.md, "Comparisons"). */
export function Comparison({ view, comparison, figures, first, labelOf, isOutdated = false }: Props): JSX.Element {
  const indicative =
    figures.grade === 'B'
      ? l10n.t('Take this as a rough guide: {0} is not fully covered.', weekText(figures.week))
      : undefined;
  return (
    <Section id="comparison" title={l10n.t('Compared with earlier weeks')} hint={indicative} isOutdated={isOutdated}>
      <p class="verdict">
        <Emphasis sentence={verdictText(comparison, labelOf, view)} />
      </p>
      <Trend view={view} comparison={comparison} figures={figures} first={first} />
      <ComparisonTable view={view} comparison={comparison} figures={figures} labelOf={labelOf} />
      {[...leftOutStatements(comparison.history, view), ...shortWeek(figures)].map((statement) => (
        <p key={statement} class="hint">
          {statement}
        </p>
      ))}
    </Section>
  );
}

const NEVER = { lower: 0, median: 0, upper: 0 };

function shortWeek({ short, week }: WeekFigures): string[] {
  return short
    ? [l10n.t('{0} has fewer workdays than usual: shares are compared, hours are not.', weekText(week))]
    : [];
}

function ComparisonTable({ view, comparison, figures, labelOf }: Omit<Props, 'first' | 'isOutdated'>): JSX.Element {
  const { previous, four, twelve } = comparison;
  const percent = (value: number | undefined): string => (value === undefined ? '–' : percentText(value, view.locale));
  const range = (baseline: Baseline, measure: Measure): string => quartilesText(baseline[measure], percent);
  const ids = figures.short ? [] : figures.categories.map(({ category }) => category);
  const hoursOf = (week: WeekFigures | undefined, id: string): string =>
    week && !week.short ? view.hours(week.categories.find(({ category }) => category === id)?.duration ?? 0) : '–';
  const usual = (baseline: Baseline, id: string): string =>
    quartilesText(
      baseline.categories.find(({ category }) => category === id)?.hours ?? (baseline.weeks > 0 ? NEVER : undefined),
      (hours) => (hours === undefined ? '–' : view.hours(hours)),
    );
  return (
    <Scrolls label={l10n.t('Comparison of measures')}>
      <table class="figures">
        <caption>
          {l10n.t(
            'Median, and in brackets the middle half, of the weeks that count: {0} of the 4 before and {1} of the 12 before.',
            numberText(four.weeks, view.locale),
            numberText(twelve.weeks, view.locale),
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{l10n.t('Measure')}</th>
            {[weekText(figures.week), l10n.t('Week before'), l10n.t('4 weeks before'), l10n.t('12 weeks before')].map(
              (name) => (
                <th key={name} scope="col" class="number">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure}>
              <th scope="row">{measureText(measure)}</th>
              <td class="number total">{percent(figures[measure])}</td>
              <td class="number">{percent(previous?.[measure])}</td>
              <td class="number">{range(four, measure)}</td>
              <td class="number">{range(twelve, measure)}</td>
            </tr>
          ))}
          {ids.map((id) => (
            <tr key={id}>
              <th scope="row">{labelOf(id)}</th>
              <td class="number total">{hoursOf(figures, id)}</td>
              <td class="number">{hoursOf(previous, id)}</td>
              <td class="number">{usual(four, id)}</td>
              <td class="number">{usual(twelve, id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

function quartilesText(
  range: { lower: number; median: number; upper: number } | undefined,
  text: (value: number | undefined) => string,
): string {
  if (!range) return '–';
  const [lower, upper] = [text(range.lower), text(range.upper)];
  return lower === upper ? text(range.median) : l10n.t('{0} ({1}–{2})', text(range.median), lower, upper);
}
