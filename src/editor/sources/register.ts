import * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { SourceReader } from '../../core/observation/sourceReader';
import type { Store } from '../../core/store/store';
import { commands } from '../contributions';
import { displayLocale } from '../host/editorSettings';
import type { Host } from '../host/host';

interface Links {
  readonly context: Pick<vscode.ExtensionContext, 'secrets'>;
  readonly reader: SourceReader;
}

/** Registers the page of the sources, and reads those that were chosen. Nothing is loaded while there are none. */
export function registerSources(
  host: Pick<Host, 'access' | 'clock' | 'settings' | 'ticker' | 'problems'>,
  { context, reader }: Links,
) {
  const { access, clock, settings, ticker, problems } = host;
  const owned = new DisposableStore();
  const keptDays = () => settings.value.observationDays;
  const load = async () => {
    const { CalendarAddresses } = await import('./calendarAddresses');
    const reading = await import('./calendarReading');
    const addresses = new CalendarAddresses(context.secrets);
    return { reading, addresses, deps: { reader, addresses, clock, keptDays } };
  };
  let isReading = false;
  const readDue = async (store: Store) => {
    isReading = true;
    try {
      const { reading, deps } = await load();
      await reading.readDueCalendars(store, deps);
    } finally {
      isReading = false;
    }
  };
  owned.add(
    ticker.onTick(() => {
      const store = access.current;
      if (!store || store.readOnly || isReading || store.isDisplaced()) return;
      if (store.sources.read().calendars.length > 0) void readDue(store).catch(problems.tellOnce);
    }),
  );
  return {
    handlers: {
      [commands.sources]: async () => {
        const { showSources } = await import('./sourcesList');
        const { askText, pickOne } = await import('../shared/quickPick');
        const { reading, addresses, deps } = await load();
        const read = (store: Store, id: string) => reading.readCalendar(store, id, deps);
        const isRemote = vscode.env.remoteName !== undefined;
        const asking = { locale: displayLocale, zone: () => clock.zone(), isRemote, pickOne, askText };
        await showSources({ open: access.open, addresses, read, keptDays, ...asking });
      },
    },
    dispose: () => owned.dispose(),
  };
}
