import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Store } from '../../core/store/store';
import { commands } from '../contributions';
import type { Host } from '../host/host';
import type { SourceLinks } from './sourceServices';

/** Registers the page of the sources, and reads those that were chosen. Nothing is loaded while there are none. */
export function registerSources(
  host: Pick<Host, 'access' | 'clock' | 'settings' | 'ticker' | 'problems'>,
  links: SourceLinks,
) {
  const { access, ticker, problems } = host;
  const owned = new DisposableStore();
  const services = async () => (await import('./sourceServices')).sourceServices(host, links);
  let isReading = false;
  const readDue = async (store: Store) => {
    isReading = true;
    try {
      await (await services()).readDue(store);
    } finally {
      isReading = false;
    }
  };
  owned.add(
    ticker.onTick(() => {
      const store = access.current;
      if (!store || store.readOnly || isReading || store.isDisplaced()) return;
      const { calendars, activityWatch } = store.sources.read();
      if (calendars.length + activityWatch.length > 0) void readDue(store).catch(problems.tellOnce);
    }),
  );
  return {
    handlers: { [commands.sources]: async () => (await services()).show() },
    dispose: () => owned.dispose(),
  };
}
