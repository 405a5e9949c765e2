import * as v from 'valibot';
import * as vscode from 'vscode';
import { weekId } from '../../core/report/measures/schema';
import type { WeekId } from '../../core/time/calendar';
import { views } from '../contributions';

/** Fills a panel that VS Code restored. */
interface Restorer {
  restore(panel: vscode.WebviewPanel, state: unknown): void;
}

/** Restores the report after a reload of the window. The code of the panel loads only if there is one to restore. */
export function registerReportSerializer(panel: () => Promise<Restorer>): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(views.report, {
    async deserializeWebviewPanel(restored, state: unknown) {
      (await panel()).restore(restored, state);
    },
  });
}

const stateSchema = v.object({ week: v.exactOptional(weekId) });

/** The week that the page saved, or undefined if it followed the current week. */
export function weekOfState(state: unknown): WeekId | undefined {
  const kept = v.safeParse(stateSchema, state);
  return kept.success ? kept.output.week : undefined;
}
