import * as v from 'valibot';
import * as vscode from 'vscode';
import { weekId } from '../core/report/schema';
import type { WeekId } from '../core/time/calendar';
import type { ReportPanel } from './reportPanel';

export const REPORT_VIEW = 'invisibleLoad.report';

/** Brings the report back after a reload of the window; the panel's code loads only when there is one. */
export function registerReportSerializer(panel: () => Promise<ReportPanel>): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(REPORT_VIEW, {
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
