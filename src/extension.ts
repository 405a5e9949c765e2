import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { InvisibleLoadApi } from './api';
import { DisposableStore } from './core/lifecycle/disposableStore';
import { registerApi } from './editor/api/register';
import { registerClock } from './editor/clock/register';
import { registerData } from './editor/data/register';
import { registerDuty } from './editor/duty/register';
import { registerEntries } from './editor/entry/register';
import { registerCommands } from './editor/host/commands';
import { openHost } from './editor/host/host';
import { registerLeave } from './editor/leave/register';
import { registerPrompts } from './editor/prompts/register';
import { registerRecording } from './editor/recording/register';
import { registerReport } from './editor/report/register';
import { registerReview } from './editor/review/register';
import { registerShare } from './editor/share/register';
import { registerShortcuts } from './editor/shortcuts/register';
import { statusMessage } from './editor/shared/statusMessage';
import { registerSources } from './editor/sources/register';
import { registerStatus } from './editor/status/register';
import { registerSuggestions } from './editor/suggestion/register';
import { registerToday } from './editor/today/register';
import { registerWaits } from './editor/wait/register';
import { sourceReader as reader } from './sources/sourceReader';
import { sqliteFiles as files } from './store/sqliteFiles';

/** Builds the features on the services of this window. A feature may use those built before it, never those after. */
export function activate(context: vscode.ExtensionContext): InvisibleLoadApi {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const owned = new DisposableStore();
  context.subscriptions.push(owned);

  owned.add(statusMessage);
  const host = owned.add(openHost(files));
  const recording = owned.add(registerRecording(host));
  const data = owned.add(registerData(host, { files, recording }));
  owned.add(registerStatus(host, { recording }));
  const today = owned.add(registerToday(host));
  const prompts = owned.add(registerPrompts(host, { recording }));
  const entries = owned.add(registerEntries(host, { today }));
  const suggestions = owned.add(registerSuggestions(host, { entries }));
  const duty = owned.add(registerDuty(host, { entries, onEnded: prompts.onEnded }));
  const waits = owned.add(registerWaits(host));
  const leave = owned.add(registerLeave(host, { entries }));
  const review = owned.add(registerReview(host, { context, entries, waits, today }));
  const zone = owned.add(registerClock(host, context));
  const reports = owned.add(registerReport(host, { context, entries, recording, zone, files, today }));
  const share = owned.add(registerShare(host, { context, reports, entries }));
  const sources = owned.add(registerSources(host, { context, reader }));
  const shortcuts = owned.add(registerShortcuts());
  const api = owned.add(registerApi(host, { context, reports }));

  const handlers = {
    ...recording.handlers,
    ...data.handlers,
    ...today.handlers,
    ...entries.handlers,
    ...suggestions.handlers,
    ...duty.handlers,
    ...waits.handlers,
    ...leave.handlers,
    ...review.handlers,
    ...reports.handlers,
    ...share.handlers,
    ...sources.handlers,
    ...shortcuts.handlers,
  };
  owned.add(registerCommands(handlers, host));
  return api.value;
}
