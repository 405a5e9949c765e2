import type * as vscode from 'vscode';
import type { WeekId } from '../../core/time/calendar';
import { commands } from '../contributions';
import type { EntryActs } from '../entry/entryActs';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import type { ReportSource } from '../report/reportSource';

interface Links {
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri'>;
  readonly reports: {
    readonly source: () => Promise<ReportSource>;
    readonly week: () => Promise<WeekId | undefined>;
  };
  readonly entries: { readonly acts: () => Promise<EntryActs> };
}

/** Registers the commands that share a report, a brag document or the case for a role, each after a preview. */
export function registerShare(
  host: Pick<Host, 'access' | 'calendar' | 'clock' | 'taxonomy' | 'duties' | 'firstSteps' | 'settings'>,
  { context, reports, entries }: Links,
) {
  const { access, calendar, clock, taxonomy, duties, firstSteps, settings } = host;
  const sharing = new Lazy(async () => {
    const { ShareCommand } = await import('./shareCommand');
    const words = async () => (await entries.acts()).text();
    const services = {
      ...{ open: access.open, calendar, clock, taxonomy, duties: await duties() },
      settings: () => settings.value,
    };
    const { extensionUri } = context;
    const onShared = () => firstSteps.done('shared');
    return new ShareCommand({ ...services, extensionUri, words, onShared, source: await reports.source() });
  });
  return {
    handlers: {
      [commands.share]: async (week?: unknown) => (await sharing.value()).run(week ?? (await reports.week())),
      [commands.bragDocument]: async () => (await sharing.value()).brag(),
      [commands.roleCase]: async (role?: unknown) => (await sharing.value()).roleCase(role),
      [commands.copyPreview]: async () => (await sharing.value()).decide('copy'),
      [commands.savePreview]: async () => (await sharing.value()).decide('save'),
      [commands.addOutcomes]: async () => (await sharing.value()).decide('outcomes'),
    },
    dispose: () => sharing.dispose(),
  };
}
