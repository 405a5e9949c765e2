import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';

/** Registers the Today view in the side bar. */
export function registerToday(
  host: Pick<Host, 'access' | 'today' | 'taxonomy' | 'clock' | 'settings' | 'ticker' | 'problems' | 'onStarted'>,
) {
  const { access, today, taxonomy, clock, settings, ticker, problems, onStarted } = host;
  const owned = new DisposableStore();
  const fail = problems.tellOnce;
  const view = owned.add(
    new Lazy(async () => {
      const { TodayView } = await import('./todayView');
      const idle = () => settings.value.recording.idle;
      const { onDidChange } = access;
      const isReadOnly = () => access.current?.readOnly ?? false;
      return new TodayView({ today, taxonomy, clock, idle, isReadOnly, onDidChange, onTick: ticker.onTick, fail });
    }),
  );
  owned.add(onStarted(() => void view.value().catch(fail)));
  owned.add(settings.onDidChange(() => void view.value().then((shown) => shown.refresh(), fail)));
  return owned;
}
