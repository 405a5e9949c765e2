import { taxonomy } from '../core/duty/taxonomy';
import { readReport } from '../core/report/readReport';
import type { Calendar } from '../core/time/calendar';
import type { Clock } from '../core/time/clock';
import type { ReportSource } from './reportPanel';
import type { StoreAccess } from './storeAccess';

/** Reports from the store, as of now. */
export function reportSource(access: StoreAccess, calendar: () => Calendar, clock: Clock): ReportSource {
  return {
    report: async (week) => readReport(await access.open(), calendar(), taxonomy, clock.now(), week),
    onDidChange: access.onDidChange,
  };
}
