import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { EntryActs } from '../entry/entryActs';
import type { Host } from '../host/host';
import { displayLocale } from '../host/editorSettings';

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
        const { askText, pickOne } = await import('../shared/quickPick');
        const offer = async () => (await entries.acts()).offer;
        const workingHours = () => settings.value.workingHours;
        const asking = { locale: displayLocale, pickOne, askText };
        await markLeave(vscode, { open: access.open, calendar, workingHours, clock, ...asking, offer }, week);
      },
    },
    dispose: () => undefined,
  };
}
