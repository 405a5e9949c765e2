import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { readReportWithPast, type Thresholds } from '../../core/report/readReport';
import type { ReportContext } from '../../core/report/input/reportInput';
import { type Calendar, weekAt, weekOf } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { ReportSource } from './needs';
import type { StoreAccess } from '../host/storeAccess';
import { waitItems } from '../wait/waitItems';

/** What the reports need to know that is not in a week's own records: settings, decisions. */
export type ContextNow = () => Partial<ReportContext> & Thresholds;

/** Reports from the store, as of now, each beside the weeks before it. */
export function reportSource(
  access: Pick<StoreAccess, 'open' | 'onDidChange'>,
  calendar: () => Calendar,
  clock: Clock,
  taxonomy: () => Taxonomy,
  known: ContextNow = () => ({}),
): ReportSource {
  return {
    report: async (id) => {
      const store = await access.open();
      const now = clock.now();
      const week = id === undefined ? weekAt(calendar(), now) : weekOf(calendar(), id);
      const waits = waitItems(store, week.span, taxonomy());
      return readReportWithPast(store, calendar(), taxonomy(), now, week.id, {
        since: store.agreedAt(),
        waits,
        ...known(),
      });
    },
    onDidChange: access.onDidChange,
  };
}
