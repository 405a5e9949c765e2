import * as l10n from '@vscode/l10n';
import { roleText } from '../../taxonomy/roleText';
import type { RoleHours } from '../measures/roleHours';
import type { ReportTable } from './reportTable';

/** M3: the load by the role that would ordinarily do it. */
export const roleTable: ReportTable<RoleHours> = {
  id: 'role',
  item: { field: 'role', heading: () => l10n.t('Role'), nameOf: ({ role }) => roleText(role) },
  columns: [
    {
      field: 'standingIn',
      kind: 'hours',
      total: 'sum',
      name: () => l10n.t('Stood in'),
      csvLine: 'stood-in',
    },
    { field: 'duration', kind: 'hours', total: 'sum', name: () => l10n.t('All hours'), main: true },
    { field: 'share', kind: 'share', total: 'none', name: () => l10n.t('Of the load'), optional: true },
  ],
};
