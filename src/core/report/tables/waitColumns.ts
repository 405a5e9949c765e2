import * as l10n from '@vscode/l10n';
import type { WaitMeasure } from '../measures/waitMeasure';
import type { ReportTable } from './reportTable';

/** A wait as a row of the page and of the shared report. */
export type WaitRow = Pick<WaitMeasure['items'][number], 'subject' | 'owner' | 'open' | 'elapsed' | 'followUps'>;

/** M12: what others have to do. Elapsed time is shown beside the effort and is never added to it. */
export const waitTable: ReportTable<WaitRow> = {
  id: 'wait',
  item: { field: 'subject', heading: () => l10n.t('Waiting for'), nameOf: ({ subject }) => subject, typed: true },
  columns: [
    { field: 'owner', kind: 'text', name: () => l10n.t('From'), typed: true, notIn: ['csv'] },
    {
      field: 'open',
      kind: 'text',
      name: () => l10n.t('State'),
      textOf: ({ open }) => (open ? l10n.t('open') : l10n.t('closed')),
      csvDetail: ({ open }) => (open ? 'open' : 'closed'),
    },
    { field: 'elapsed', kind: 'hours', total: 'none', name: () => l10n.t('Elapsed'), main: true },
    { field: 'followUps', kind: 'count', total: 'sum', name: () => l10n.t('Follow-ups') },
  ],
};
