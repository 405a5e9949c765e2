import type * as vscode from 'vscode';
import type { Host } from '../host/host';
import type { ReportSource } from '../report/reportSource';
import { ExtensionApi } from './extensionApi';

interface Links {
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri'>;
  readonly reports: { readonly source: () => Promise<ReportSource> };
}

/** Registers the API for other extensions. */
export function registerApi(
  host: Pick<Host, 'access' | 'duties' | 'taxonomy' | 'clock' | 'calendar' | 'settings'>,
  { context, reports }: Links,
) {
  const { access, duties, taxonomy, clock, calendar, settings } = host;
  const api = new ExtensionApi(async () => {
    const { apiCalls } = await import('./apiCalls');
    const { extensionUri } = context;
    const suggestAfter = () => settings.value.suggestAfter;
    const services = { open: access.open, duties: await duties(), taxonomy, clock, calendar };
    return apiCalls({ ...services, suggestAfter, reports: await reports.source(), extensionUri });
  }, access.onDidChange);
  return { value: api.value, dispose: () => api.dispose() };
}
