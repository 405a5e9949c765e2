import { readReportWithPast } from '../../core/report/readReport';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import type { Event } from '../../core/lifecycle/event';
import type { Settings } from '../../core/settings/settings';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { type Calendar, weekAt, type WeekId, weekOf } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { StoreAccess } from '../host/storeAccess';
import { waitItems } from '../wait/waitItems';

/** Computes reports. */
export interface ReportSource {
  /** The report of `week`, or of the current week if it is undefined. */
  report(week: WeekId | undefined): Promise<WeeklyReport>;
  /** Fires when an earlier report may be out of date. */
  readonly onDidChange: Event<void>;
}

interface ReportSourceDeps {
  readonly access: Pick<StoreAccess, 'open' | 'onDidChange'>;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
  readonly taxonomy: () => Taxonomy;
  readonly settings: () => Settings;
}

/** Computes reports from the store as of now, with a comparison to the weeks before. */
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
