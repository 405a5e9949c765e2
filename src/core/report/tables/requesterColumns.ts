import * as l10n from '@vscode/l10n';
import type { RequesterHours } from '../measures/requesters';
import type { ReportTable } from './reportTable';

export type RequesterRow = RequesterHours['named'][number];

/** M5: the load by requester. The developer typed the names. */
export const requesterTable: ReportTable<RequesterRow> = {
  id: 'requester',
  item: {
    field: 'requester',
    heading: () => l10n.t('Requester'),
    nameOf: ({ requester }) => requester,
    typed: true,
  },
  columns: [{ field: 'duration', kind: 'hours', total: 'sum', name: () => l10n.t('Hours'), main: true }],
};
