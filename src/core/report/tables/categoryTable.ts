import * as l10n from '@vscode/l10n';
import type { CategoryHours } from '../measures/categories';
import type { ReportTable } from './reportTable';

/** A category as a row of the page and of what is shared: without the duties below it. */
export type CategoryRow = Omit<CategoryHours, 'duties'>;

/** M4: what the load went to. */
export const categoryTable: ReportTable<CategoryRow> = {
  id: 'category',
  item: { field: 'category', heading: () => l10n.t('Category'), nameOf: ({ label }) => label },
  columns: [
    { field: 'duration', kind: 'hours', name: () => l10n.t('Hours'), main: true },
    { field: 'share', kind: 'share', name: () => l10n.t('Of recorded time') },
    {
      field: 'suggested',
      kind: 'hours',
      name: () => l10n.t('Suggested'),
      optional: true,
      onlyWithTime: true,
      // Suggestions count for nothing, and only the developer can judge them.
      notIn: ['markdown', 'csv', 'json'],
    },
    { field: 'entries', kind: 'count', name: () => l10n.t('Entries'), optional: true, notIn: ['markdown'] },
    {
      field: 'label',
      kind: 'text',
      name: () => l10n.t('Category'),
      notIn: ['page', 'markdown'],
      csvDetail: ({ label }) => label,
    },
  ],
};
