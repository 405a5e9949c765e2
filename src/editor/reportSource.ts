import { taxonomy } from '../core/duty/taxonomy';
import { type PastFacts, readReportWithPast } from '../core/report/readReport';
import type { Known } from '../core/report/reportInput';
import type { Calendar } from '../core/time/calendar';
import type { Clock } from '../core/time/clock';
import type { ReportSource } from './reportPanel';
import type { StoreAccess } from './storeAccess';

/** What the reports need to know that is not in a week's own records: settings, waits, decisions. */
export type KnownNow = () => Partial<Known> & PastFacts;

/** Reports from the store, as of now, each beside the weeks before it. */
export function reportSource(
  access: Pick<StoreAccess, 'open' | 'onDidChange'>,
  calendar: () => Calendar,
  clock: Clock,
  known: KnownNow = () => ({}),
): ReportSource {
  return {
    report: async (week) => {
      const store = await access.open();
      const facts = { since: store.agreedAt(), ...known() };
      return readReportWithPast(store, calendar(), taxonomy, clock.now(), week, facts);
    },
    onDidChange: access.onDidChange,
  };
}
