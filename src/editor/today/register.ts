import { DisposableStore } from '../../core/lifecycle/disposableStore';
import { commands } from '../contributions';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';

/** Registers the Today view in the side bar, with the commands that show another day in it. */
export function registerToday(
  host: Pick<
    Host,
    'access' | 'today' | 'taxonomy' | 'calendar' | 'clock' | 'settings' | 'ticker' | 'problems' | 'onStarted'
  >,
) {
  const { access, today, taxonomy, calendar, clock, settings, ticker, problems, onStarted } = host;
  const owned = new DisposableStore();
  const fail = problems.tellOnce;
  const view = owned.add(
    new Lazy(async () => {
      const { TodayView } = await import('./todayView');
      return new TodayView({
        today,
        store: () => access.current,
        taxonomy,
        calendar,
        clock,
        terms: () => ({ ...settings.value, calendar: calendar() }),
        idle: () => settings.value.recording.idle,
        isReadOnly: () => access.current?.readOnly ?? false,
        onDidChange: access.onDidChange,
        onTick: ticker.onTick,
        fail,
      });
    }),
  );
  owned.add(onStarted(() => void view.value().catch(fail)));
  owned.add(settings.onDidChange(() => void view.value().then((shown) => shown.reread(), fail)));
  return {
    /** The view, for the commands that are run on its rows. */
    view: () => view.value(),
    handlers: {
      [commands.previousDay]: async () => (await view.value()).page('before'),
      [commands.nextDay]: async () => (await view.value()).page('after'),
      [commands.showToday]: async () => (await view.value()).showToday(),
      [commands.showDay]: async (date?: unknown) => (await view.value()).showDay(date),
    },
    dispose: () => owned.dispose(),
  };
}
