import { readReportWithPast } from '../../core/report/readReport';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import type { Event } from '../../core/lifecycle/event';
import type { Settings } from '../../core/settings/settings';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { type Calendar, weekAt, type WeekId, weekOf } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { StoreAccess } from '../host/storeAccess';
import { waitItems } from '../wait/waitItems';

/** Where reports come from. */
export interface ReportSource {
  /** The report of `week`; without one, of the current week. */
  report(week: WeekId | undefined): Promise<WeeklyReport>;
  /** Fires when a report made earlier may no longer be right. */
  readonly onDidChange: Event<void>;
}

export interface ReportSourceDeps {
  readonly access: Pick<StoreAccess, 'open' | 'onDidChange'>;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
  readonly taxonomy: () => Taxonomy;
  readonly settings: () => Settings;
}

/** Reports from the store, as of now, each beside the weeks before it. */
export function reportSource({ access, calendar, clock, taxonomy, settings }: ReportSourceDeps): ReportSource {
  return {
    report: async (id) => {
      const store = await access.open();
      const now = clock.now();
      const week = id === undefined ? weekAt(calendar(), now) : weekOf(calendar(), id);
      const { workingHours, recording, suggestAfter, statedWeek } = settings();
      return readReportWithPast(store, calendar(), taxonomy(), now, week.id, {
        since: store.agreedAt(),
        waits: waitItems(store, week.span, taxonomy()),
        ...{ workingHours, recording, suggestAfter, statedWeek },
      });
    },
    onDidChange: access.onDidChange,
  };
}
