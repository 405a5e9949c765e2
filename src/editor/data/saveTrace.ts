import * as vscode from 'vscode';
import type { Settings } from '../../core/settings/settings';
import type { Store } from '../../core/store/store';
import { type Calendar, dateOf, dayAt } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { plainText } from '../host/plainText';

interface ExportTraceDeps {
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
  readonly settings: () => Settings;
}

/** Asks for a file and writes the day so far as a trace without names, for a bug report or a test. */
export async function exportDayAsTrace({ open, clock, calendar, settings }: ExportTraceDeps): Promise<void> {
  const store = await open();
  const now = clock.now();
  const terms = { calendar: calendar(), settings: settings() };
  const day = dayAt(terms.calendar, now).span;
  const name = `invisible-load-${dateOf(terms.calendar, now)}.jsonl`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export today as a trace'),
    filters: { [vscode.l10n.t('Trace')]: ['jsonl'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (!target) return;
  const { exportTrace } = await import('../../core/trace/exportTrace');
  const text = exportTrace(store.recorded(day), day, terms, now);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const show = vscode.l10n.t('Open');
  const done = vscode.l10n.t(
    'The trace is saved. Files, projects and branches have other names in it, and it holds no text.',
  );
  if ((await vscode.window.showInformationMessage(plainText(done), show)) === show)
    await vscode.window.showTextDocument(target);
}
