import { keptFigures } from '../../core/report/comparison/keptFigures';
import { readReportWithPast } from '../../core/report/readReport';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Settings } from '../../core/settings/settings';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { type Calendar, dayAt, weekAt, type WeekId, weekOf } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { Instant, Span } from '../../core/time/span';
import { nextTurn } from '../host/nextTurn';
import type { StoreAccess } from '../host/storeAccess';
import { waitItems } from '../wait/waitItems';

/** For a report that is shown before it is whole. */
export interface ReportParts {
  /** Is given the report before it is compared with earlier weeks, if they have yet to be read (see `ComparedSlices`). */
  readonly early: (report: WeeklyReport) => Promise<void>;
  /** Ends the reading of earlier weeks, and rejects the report. */
  readonly signal: AbortSignal;
}

/** Computes reports. */
export interface ReportSource extends Disposable {
  /** The report of `week`, or of the current week if it is undefined. */
  report(week: WeekId | undefined, parts?: ReportParts): Promise<WeeklyReport>;
  /**
   * Fires when an earlier report may be out of date, with the span that changed if it is known. A new day changes what is
   * current in every report.
   */
  readonly onDidChange: Event<Span | undefined>;
}

interface ReportSourceDeps {
  readonly access: Pick<StoreAccess, 'open' | 'onDidChange'>;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
  readonly taxonomy: () => Taxonomy;
  readonly settings: () => Settings;
  readonly onSettings: Event<unknown>;
  readonly onTick: Event<void>;
}

/**
 * Computes reports from the store as of now, with a comparison to the weeks before. The figures of past weeks are kept
 * until something in them may have changed.
 */
export function reportSource(deps: ReportSourceDeps): ReportSource {
  const { access, calendar, clock, taxonomy, settings, onSettings, onTick } = deps;
  const kept = keptFigures();
  const changes = access.onDidChange((touched) => kept.drop(touched));
  const today = (): Instant => dayAt(calendar(), clock.now()).span.start;
  const onNewDay = (listener: () => void): Disposable => {
    let seen = today();
    return onTick(() => {
      const began = today();
      if (began === seen) return;
      seen = began;
      listener();
    });
  };
  return {
    report: async (id, parts) => {
      // A change often asks for a report, and the other listeners to that change run in this turn.
      await nextTurn();
      const store = await access.open();
      // What another window changed is in this report, even if its change is not announced yet.
      store.lookForChanges();
      const now = clock.now();
      const week = id === undefined ? weekAt(calendar(), now) : weekOf(calendar(), id);
      const { workingHours, recording, suggestAfter, statedWeek } = settings();
      const known = {
        since: store.agreedAt(),
        waits: waitItems(store, week.span, taxonomy()),
        ...{ workingHours, recording, suggestAfter, statedWeek },
      };
      const wantedTurn = async (): Promise<void> => {
        await nextTurn();
        parts?.signal.throwIfAborted();
      };
      const slices = { nextTurn: wantedTurn, kept, early: parts?.early };
      return readReportWithPast(store, calendar(), taxonomy(), now, week.id, known, slices);
    },
    onDidChange: (listener) => {
      const all = (): void => listener(undefined);
      const subscriptions = [access.onDidChange(listener), onSettings(all), onNewDay(all)];
      return { dispose: () => subscriptions.forEach((one) => one.dispose()) };
    },
    dispose: () => changes.dispose(),
  };
}
