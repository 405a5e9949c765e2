import * as v from 'valibot';
import * as vscode from 'vscode';
import { weekId } from '../../core/report/measures/schema';
import type { WeekId } from '../../core/time/calendar';
import { views } from '../contributions';

/** What fills a panel again that VS Code restored. */
export interface Restorer {
  restore(panel: vscode.WebviewPanel, state: unknown): void;
}

/** Brings the report back after a reload of the window; the panel's code loads only when there is one. */
export function registerReportSerializer(panel: () => Promise<Restorer>): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(views.report, {
    async deserializeWebviewPanel(restored, state: unknown) {
      (await panel()).restore(restored, state);
    },
  });
}

const stateSchema = v.object({ week: v.exactOptional(weekId) });

/** The week that the page kept, or undefined when it followed the current one. */
export function weekOfState(state: unknown): WeekId | undefined {
  const kept = v.safeParse(stateSchema, state);
  return kept.success ? kept.output.week : undefined;
}
