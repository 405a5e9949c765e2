import { emphasisParts } from '../report/text/emphasis';
import { inertText } from '../report/text/inert';
import { linkText } from '../input/webLink';

/** Typed text, escaped so that Markdown shows it as plain text. */
export function markdownText(typed: string): string {
  return inline(inertText(typed)).replace(/^(\d*)([-+=]|(?<=\d)[.)](?!\d))/, String.raw`$1\$2`);
}

/** Escapes what has a meaning within a line. `markdownText` also escapes what has one at the start of a line. */
function inline(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~#&$]/g, String.raw`\$&`)
    .replaceAll(/(?<=https?|ftp|mailto|www)[:.]/gi, String.raw`\$&`)
    .replaceAll('@', '@\u2060');
}

export function markdownSentence(sentence: string): string {
  return emphasisParts(sentence)
    .map(({ text, strong }) => (strong ? `**${inline(text)}**` : inline(text)))
    .join('');
}

/** A link to `address`, which must be checked by `webLink` before. Without the escape, `&copy;` would become `©`. */
export function markdownLink(address: string): string {
  return `[${markdownText(linkText(address))}](<${address.replaceAll(/&(?=#?[a-z0-9]+;)/gi, '&amp;')}>)`;
}

interface TableColumn {
  readonly name: string;
  readonly align?: 'right';
}

/** A table in GitHub's Markdown. The cells must be Markdown already. */
export function markdownTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ name }) => markdownText(name))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}
