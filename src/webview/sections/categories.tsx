import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { CategoryHours } from '../../core/report/measures/categories';
import type { Causes } from '../../core/report/measures/causes';
import { numberText, percentText } from '../../core/report/text/hours';
import { causesText, faultsExamined } from '../../core/report/text/recurring';
import type { Duration } from '../../core/time/span';
import { Swatch } from '../charts/swatch';
import { Amount } from '../parts/amount';
import { Bar } from '../parts/bar';
import { Section } from '../parts/section';
import type { View } from '../parts/view';

type Row = Pick<CategoryHours, 'category' | 'label' | 'named' | 'duration' | 'share' | 'suggested' | 'entries'>;

interface Props {
  readonly view: View;
  readonly categories: readonly Row[];
  readonly marks: ReadonlyMap<string, string>;
  /** T */
  readonly tracked: Duration;
  readonly causes: Causes;
}

/** M4 as a table: the named categories always, the others when they have time. */
export function Categories({ view, categories, marks, tracked, causes }: Props): JSX.Element {
  const shown = categories.filter((row) => row.named || row.duration > 0 || row.suggested > 0);
  const rest = categories.length - shown.length;
  const longest = Math.max(1, ...categories.map((row) => row.duration));
  const suggests = shown.some((row) => row.suggested > 0);
  return (
    <Section id="categories" title={l10n.t('What it went to')}>
      <div class="scrolls">
        <table class="figures">
          <caption class="unseen">{l10n.t('Hours by category')}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Category')}</th>
              <td class="bar-cell" />
              <th scope="col" class="number">
                {l10n.t('Hours')}
              </th>
              <th scope="col" class="number">
                {l10n.t('Of recorded time')}
              </th>
              {suggests && (
                <th scope="col" class="number optional">
                  {l10n.t('Suggested')}
                </th>
              )}
              <th scope="col" class="number optional">
                {l10n.t('Entries')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.category}>
                <th scope="row">
                  <Swatch fill={marks.get(row.category) ?? ''} />
                  {row.label}
                </th>
                <td class="bar-cell">
                  <Bar part={row.duration / longest} fill={marks.get(row.category) ?? ''} />
                </td>
                <td class="number">
                  <Amount view={view} duration={row.duration} of={row.label} selection={{ category: row.category }} />
                </td>
                <td class="number">{row.share === undefined ? '–' : percentText(row.share, view.locale)}</td>
                {suggests && <td class="number optional">{row.suggested > 0 ? view.hours(row.suggested) : '–'}</td>}
                <td class="number optional">{numberText(row.entries, view.locale)}</td>
              </tr>
            ))}
          </tbody>
          {view.open && <Total view={view} categories={shown} tracked={tracked} suggests={suggests} />}
        </table>
      </div>
      {rest > 0 && <p class="hint">{l10n.t('Nothing was tagged in the other {0} categories.', rest)}</p>}
      {faultsExamined(causes) > 0 && <p class="hint">{causesText(causes, view)}</p>}
    </Section>
  );
}

/** L_C, where the hours are exact enough to add up. */
function Total({
  view,
  categories,
  tracked,
  suggests,
}: Pick<Props, 'view' | 'categories' | 'tracked'> & { readonly suggests: boolean }): JSX.Element {
  const sum = (of: (row: Row) => number): number => categories.reduce((total, row) => total + of(row), 0);
  const load = sum((row) => row.duration);
  return (
    <tfoot>
      <tr>
        <th scope="row">{l10n.t('All load')}</th>
        <td class="bar-cell" />
        <td class="number">
          <Amount view={view} duration={load} of={l10n.t('All load')} selection={{}} />
        </td>
        <td class="number">{tracked > 0 ? percentText(load / tracked, view.locale) : '–'}</td>
        {suggests && <td class="number optional">{view.hours(sum((row) => row.suggested))}</td>}
        <td class="number optional">
          {numberText(
            sum((row) => row.entries),
            view.locale,
          )}
        </td>
      </tr>
    </tfoot>
  );
}
