import { commands } from '../contributions';
import type { EntryActs } from '../entry/entryActs';
import type { Host } from '../host/host';

interface Links {
  readonly entries: { readonly acts: () => Promise<EntryActs> };
}

/** Registers the command that marks days of leave. */
export function registerLeave(host: Pick<Host, 'access' | 'calendar' | 'clock' | 'settings'>, { entries }: Links) {
  const { access, calendar, clock, settings } = host;
  return {
    handlers: {
      [commands.markLeave]: async (week?: unknown) => {
        const { markLeave } = await import('./pickLeave');
        const offer = async () => (await entries.acts()).offer;
        const workingHours = () => settings.value.workingHours;
        await markLeave({ open: access.open, calendar, workingHours, clock, offer }, week);
      },
    },
    dispose: () => undefined,
  };
}
