import type * as vscode from 'vscode';
import { exactWording, roundedWording } from '../../core/report/text/wording';
import { toCsv } from '../../core/share/csv';
import type { Format } from '../../core/share/shareFormat';
import { toJson } from '../../core/share/json';
import { plainWeek } from '../../core/share/plainWeek';
import { toMarkdown } from '../../core/share/markdown';
import type { SharedReport } from '../../core/share/sharedReport';
import { displayLocale } from '../host/editorSettings';
import { stylesheet } from '../shared/pageFiles';

/** The text that is previewed, and then copied or saved unchanged. */
export async function shareText(shared: SharedReport, format: Format, extensionUri: vscode.Uri): Promise<string> {
  const wording = shared.level === 3 ? exactWording(displayLocale()) : roundedWording(displayLocale());
  switch (format) {
    case 'markdown':
      return toMarkdown(shared, wording);
    case 'text':
      return plainWeek(shared, wording);
    case 'csv':
      return toCsv(shared);
    case 'json':
      return toJson(shared);
    case 'html': {
      const { toHtml } = await import('../../webview/renderHtml');
      return toHtml(shared, wording, await stylesheet(extensionUri));
    }
    default:
      return format satisfies never;
  }
}
