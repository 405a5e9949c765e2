import type * as vscode from 'vscode';
import type { Event } from '../../core/lifecycle/event';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import type { WeekId } from '../../core/time/calendar';

/** Where reports come from. */
export interface ReportSource {
  /** The report of `week`; without one, of the current week. */
  report(week: WeekId | undefined): Promise<WeeklyReport>;
  /** Fires when a report made earlier may no longer be right. */
  readonly onDidChange: Event<void>;
}

export interface ReportPanelDeps {
  readonly extensionUri: vscode.Uri;
  readonly source: ReportSource;
  readonly log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  /** A person is at work in the page: evidence. */
  readonly onInput: () => void;
  /** Edits an entry from the page; without it the page offers no editing. */
  readonly edit?: (entry: string) => void;
  /** Begins to share a week from the page; without it the page offers no sharing. */
  readonly share?: (week: WeekId) => void;
  /** Asks which days of a week are leave; without it the page does not offer that. */
  readonly leave?: (week: WeekId) => void;
}
