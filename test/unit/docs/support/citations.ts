import { readSource } from '../../../support/architecture/sources';

/** Something that a text cites, with where it stands and what it leads to. */
export interface Citation {
  readonly from: string;
  /** `M7`, `US-10` or `R03`; else a page, `docs/design.md`, with or without one of its headings. */
  readonly id?: string;
  readonly page?: string;
  readonly heading?: string;
}

const anyId = /\b(?:M\d{1,2}[a-z]?|US-\d{2}|R\d{2})\b/g;
/** Ids that no code contains by chance: `M1` alone may be a part of a drawing. */
const unmistakableId = /\b(?:US-\d{2}|R\d{2})\b/g;
const page = /\b(docs\/[\w/-]+\.md)(?:, "([^"]+)")?/g;

/** What a source file cites: in comments and test titles anything, elsewhere rules and stories. */
export function citationsIn(from: string): Citation[] {
  const source = readSource(from);
  const prose = [...commentsOf(source), ...titlesOf(source)].join('\n');
  return [...idsIn(from, prose, anyId), ...idsIn(from, source, unmistakableId), ...pagesIn(from, prose)];
}

/** What a page of Markdown cites; a path alone may be an example, and other pages are linked. */
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

/** The comments of a file, each as one line, so that a citation may go on in the next line. */
export function commentsOf(source: string): string[] {
  const comments: string[] = [];
  let inside = false;
  for (const line of source.split('\n').map((one) => one.trim())) {
    const isComment = /^(\/\*|\*|\/\/)/.test(line);
    const said = line.replace(/^(\/\*+|\*+\/|\*|\/\/)\s?/, '').replace(/\s*\*\/$/, '');
    if (isComment && inside && !line.startsWith('/*')) comments.push(`${comments.pop() ?? ''} ${said}`);
    else if (isComment) comments.push(said);
    inside = isComment && !line.endsWith('*/');
  }
  return comments;
}

function titlesOf(source: string): string[] {
  return [...source.matchAll(/\b(?:describe|it)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map(
    ([, , title = '']) => title,
  );
}
