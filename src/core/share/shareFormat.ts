import * as l10n from '@vscode/l10n';

export type Format = 'markdown' | 'html' | 'text' | 'csv' | 'json';

export const formats = ['markdown', 'html', 'text', 'csv', 'json'] as const satisfies readonly Format[];

/** The formats of a document that is read, and not a table of figures. */
export type DocumentFormat = Exclude<Format, 'csv' | 'json'>;

export const documentFormats = ['markdown', 'html', 'text'] as const satisfies readonly DocumentFormat[];

export const extensions: Readonly<Record<Format, string>> = {
  markdown: 'md',
  html: 'html',
  text: 'txt',
  csv: 'csv',
  json: 'json',
};

/**
 * The text of a file in this format. A CSV file begins with a byte-order mark, because without it Excel takes the
 * letters for those of an old code page. A copied text has none.
 */
export function fileText(text: string, format: Format): string {
  return format === 'csv' ? `\uFEFF${text}` : text;
}

export function formatText(format: Format): { label: string; detail: string } {
  switch (format) {
    case 'markdown':
      return { label: 'Markdown', detail: l10n.t('For a chat, a ticket or a wiki page.') };
    case 'html':
      return { label: 'HTML', detail: l10n.t('The page as one file without script, to open, send or print on A4.') };
    case 'text':
      return { label: l10n.t('Plain text'), detail: l10n.t('For a chat or a mail.') };
    case 'csv':
      return { label: 'CSV', detail: l10n.t('For a spreadsheet.') };
    case 'json':
      return { label: 'JSON', detail: l10n.t('For programs; its schema comes with the extension.') };
    default:
      return format satisfies never;
  }
}
