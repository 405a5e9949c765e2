import * as vscode from 'vscode';
import { plainText } from '../host/plainText';

/** Shows a notification while `work` runs. `work` is given a function that it calls with the part done, from 0 to 1. */
export function showProgress<T>(title: string, work: (report: (done: number) => void) => Promise<T>): Thenable<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: plainText(title) },
    (progress) => {
      let shown = 0;
      return work((done) => {
        progress.report({ increment: 100 * (done - shown) });
        shown = done;
      });
    },
  );
}
