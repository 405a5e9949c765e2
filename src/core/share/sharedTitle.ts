import * as l10n from '@vscode/l10n';
import { rangeText, weekNumber } from '../report/text/dates';
import type { Wording } from '../report/text/wording';
import type { SharedReport } from './sharedReport';

/** "Work outside the developer’s own tickets, week 48: 23 – 29 November 2026" */
export function sharedTitle({ week, from, to }: SharedReport, { locale }: Wording): string {
  return l10n.t(
    'Work outside the developer’s own tickets, week {0}: {1}',
    weekNumber(week),
    rangeText(from, to, locale),
  );
}
