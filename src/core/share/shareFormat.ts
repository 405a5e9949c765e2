import * as l10n from '@vscode/l10n';

export type Format = 'markdown' | 'html' | 'csv' | 'json';

export const formats = ['markdown', 'html', 'csv', 'json'] as const satisfies readonly Format[];

export const extensions: Readonly<Record<Format, string>> = { markdown: 'md', html: 'html', csv: 'csv', json: 'json' };

export function formatText(format: Format): { label: string; detail: string } {
  switch (format) {
    case 'markdown':
      return { label: 'Markdown', detail: l10n.t('For a chat, a ticket or a wiki page.') };
    case 'html':
      return { label: 'HTML', detail: l10n.t('The page as one file without script, to open, send or print on A4.') };
    case 'csv':
      return { label: 'CSV', detail: l10n.t('For a spreadsheet.') };
    case 'json':
      return { label: 'JSON', detail: l10n.t('For programs; its schema comes with the extension.') };
    default:
      return format satisfies never;
  }
}
