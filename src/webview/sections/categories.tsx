import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Causes } from '../../core/report/measures/causes';
import { type CategoryRow, categoryTable } from '../../core/report/tables/categoryColumns';
import { causesText, faultsExamined } from '../../core/report/text/recurringText';
import { Swatch } from '../charts/swatch';
import { Bar } from '../parts/bar';
import { FiguresTable } from '../parts/figuresTable';
import { Section } from '../parts/section';
import type { View } from '../parts/view';
import { plural } from '../../core/language/plural';

interface Props {
  readonly view: View;
  readonly categories: readonly CategoryRow[];
  readonly marks: ReadonlyMap<string, string>;
  readonly causes: Causes;
}

/** M4 as a table. The named categories always have a row, the others only when they have time. */
export function Categories({ view, categories, marks, causes }: Props): JSX.Element {
  const shown = categories.filter((row) => row.named || row.duration > 0 || row.suggested > 0);
  const rest = categories.length - shown.length;
  const fillOf = ({ category }: CategoryRow): string => marks.get(category) ?? '';
  return (
    <Section id="categories" title={l10n.t('Where the load went')}>
      <div class="scrolls">
        <FiguresTable
          view={view}
          table={categoryTable}
          rows={shown}
          caption={<caption class="unseen">{l10n.t('Hours by category')}</caption>}
          mark={(row) => <Swatch fill={fillOf(row)} />}
          bar={(row, longest) => <Bar part={row.duration / longest} fill={fillOf(row)} />}
          selectionOf={({ category }) => ({ category })}
          total={l10n.t('All load')}
        />
      </div>
      {rest > 0 && (
        <p class="hint">
          {plural(
            rest,
            l10n.t('Nothing was tagged in the other category.'),
            l10n.t('Nothing was tagged in the other {0} categories.', rest),
          )}
        </p>
      )}
      {faultsExamined(causes) > 0 && <p class="hint">{causesText(causes, view)}</p>}
    </Section>
  );
}
