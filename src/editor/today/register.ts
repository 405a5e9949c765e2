import { DisposableStore } from '../../core/lifecycle/disposableStore';
import { commands, views } from '../contributions';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import { LazyTree, type TreeRows } from '../host/lazyTree';
import type { TodayItem } from './todayItems';

/** Registers the Today view in the side bar, with the commands that show another day in it. */
export function registerToday(
  host: Pick<
    Host,
    | 'access'
    | 'today'
    | 'taxonomy'
    | 'calendar'
    | 'clock'
    | 'settings'
    | 'ticker'
    | 'problems'
    | 'settling'
    | 'onSettled'
  >,
) {
  const { access, today, taxonomy, calendar, clock, settings, ticker, problems, settling, onSettled } = host;
  const owned = new DisposableStore();
  const fail = problems.tellOnce;
  const view = owned.add(
    new Lazy(async () => {
      const { TodayView } = await import('./todayView');
      return new TodayView({
        tree,
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
  const tree = owned.add(
    new LazyTree<TodayItem>(views.today, true, (): Promise<TreeRows<TodayItem>> => {
      settling.end();
      return view.value();
    }),
  );
  owned.add(
    onSettled(() => {
      void view.value().catch(fail);
      owned.add(settings.onDidChange(() => void view.value().then((shown) => shown.reread(), fail)));
    }),
  );
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
