import * as l10n from '@vscode/l10n';
import type { CategoryHours } from '../measures/categoryHours';
import type { ReportTable } from './reportTable';

/** A category as a row of the page and of the shared report, without its duties. */
export type CategoryRow = Omit<CategoryHours, 'duties'>;

/** M4: the load by category. */
export const categoryTable: ReportTable<CategoryRow> = {
  id: 'category',
  item: { field: 'category', heading: () => l10n.t('Category'), nameOf: ({ label }) => label },
  columns: [
    { field: 'duration', kind: 'hours', total: 'sum', name: () => l10n.t('Hours'), main: true },
    { field: 'share', kind: 'share', total: 'sum', name: () => l10n.t('Of recorded time') },
    {
      field: 'suggested',
      kind: 'hours',
      total: 'sum',
      name: () => l10n.t('Suggested'),
      optional: true,
      onlyWithTime: true,
      // Suggested time is in no total, and only the developer can judge whether it is right.
      notIn: ['markdown', 'csv', 'json'],
    },
    {
      field: 'entries',
      kind: 'count',
      total: 'sum',
      name: () => l10n.t('Entries'),
      optional: true,
      notIn: ['markdown'],
    },
    {
      field: 'label',
      kind: 'text',
      name: () => l10n.t('Category'),
      notIn: ['page', 'markdown'],
      csvDetail: ({ label }) => label,
    },
  ],
};
