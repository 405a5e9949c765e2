import assert from 'node:assert/strict';

/** A table as a reader sees it. */
export interface PrintedTable {
  /** The caption in HTML, the heading above it in Markdown. */
  readonly name: string;
  readonly head: readonly string[];
  /** Every row begins with its name. A row of totals is the last one. */
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a page. Cells with a bar in them are left out. */
export function htmlTables(html: string): PrintedTable[] {
  return [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => {
    const [head = [], ...rows] = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<(?:th|td)(?! class="bar-cell")[^>]*?>(.*?)<\/(?:th|td)>/gs)].map(([, cell = '']) =>
        textOf(cell),
      ),
    );
    return { name: textOf(/<caption.*?<\/caption>/s.exec(table)?.[0] ?? ''), head, rows };
  });
}

/** The text of markup, with the alternatives of its pictures. */
export function textOf(markup: string): string {
  return markup
    .replaceAll(/<svg[^>]*? aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The tables of a Markdown document. */
export function markdownTables(markdown: string): PrintedTable[] {
  return markdown.split(/^## /m).flatMap((section) => {
    const [name = '', ...lines] = section.split('\n');
    const [head, , ...rows] = lines
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.replaceAll('\\', '').trim()),
      );
    return head ? [{ name, head, rows }] : [];
  });
}

/** The lines of a CSV document after its head, each with its cells by name. */
export function csvLines(csv: string): Record<string, string>[] {
  const [head = [], ...lines] = csv
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])));
}

/** The number in a printed figure, in units of `least`. Less than one unit is zero, and so is a dash. */
export function figureOf(text: string, least: number): number {
  if (text === '–' || text === '' || text.startsWith('<')) return 0;
  const figure = /^([\d,]+(?:\.\d+)?)( h|%)?$/.exec(text)?.[1];
  assert.ok(figure !== undefined, `no figure: ${text}`);
  const units = Number(figure.replaceAll(',', '')) / least;
  assert.ok(Math.abs(units - Math.round(units)) < 1e-6, `${text} is no multiple of ${least}`);
  return Math.round(units);
}

export function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, one) => sum + one, 0);
}
