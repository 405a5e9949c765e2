import { readSource } from '../../../support/architecture/sources';

/** A reference to the documentation: the file that contains it, and what it refers to. */
export interface Citation {
  readonly from: string;
  /** `M7`, `US-10` or `R03`. Without an id the reference is to a page, `docs/design.md`, or one of its headings. */
  readonly id?: string;
  readonly page?: string;
  readonly heading?: string;
}

const anyId = /\b(?:M\d{1,2}[a-z]?|US-\d{2}|R\d{2})\b/g;
/** Ids that code contains only as references; `M1` may also be part of an SVG path. */
const unmistakableId = /\b(?:US-\d{2}|R\d{2})\b/g;
const page = /\b(docs\/[\w/-]+\.md)(?:, "([^"]+)")?/g;

/** The references in a source file: of every kind in comments and test titles, only rules and stories elsewhere. */
export function citationsIn(from: string): Citation[] {
  const source = readSource(from);
  const prose = [...commentsOf(source), ...titlesOf(source)].join('\n');
  return [...idsIn(from, prose, anyId), ...idsIn(from, source, unmistakableId), ...pagesIn(from, prose)];
}

/** The references in a Markdown page. A path without a heading does not count: it may be an example. */
export function citationsInText(from: string): Citation[] {
  const text = readSource(from);
  return [...idsIn(from, text, anyId), ...pagesIn(from, text).filter(({ heading }) => heading !== undefined)];
}

function idsIn(from: string, text: string, pattern: RegExp): Citation[] {
  return [...text.matchAll(pattern)].map(([id]) => ({ from, id }));
}

function pagesIn(from: string, text: string): Citation[] {
  return [...text.matchAll(page)].map(([, path = '', heading]) => ({
    from,
    page: path,
    ...(heading !== undefined && { heading }),
  }));
}

/** The comments of a file, each as one line, so that a citation may continue on the next line. */
export function commentsOf(source: string): string[] {
  const comments: string[] = [];
  let inside = false;
  for (const line of source.split('\n').map((one) => one.trim())) {
    const isComment = /^(\/\*|\*|\/\/)/.test(line);
    const content = line.replace(/^(\/\*+|\*+\/|\*|\/\/)\s?/, '').replace(/\s*\*\/$/, '');
    if (isComment && inside && !line.startsWith('/*')) comments.push(`${comments.pop() ?? ''} ${content}`);
    else if (isComment) comments.push(content);
    inside = isComment && !line.endsWith('*/');
  }
  return comments;
}

function titlesOf(source: string): string[] {
  return [...source.matchAll(/\b(?:describe|it)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map(
    ([, , title = '']) => title,
  );
}
