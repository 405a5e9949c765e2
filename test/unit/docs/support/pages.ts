import { globSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { root } from '../../../../scripts/lib/paths';
import { readSource } from '../../../support/architecture/sources';

/** A link from a page to a file of the project, such as `design.md#own-work`. */
export interface Link {
  readonly from: string;
  /** A path below the project. */
  readonly to: string;
  readonly anchor?: string;
}

/** Every page of documentation, as paths below the project. */
export function documentPages(): string[] {
  return found('docs/**/*.md');
}

/** Every Markdown file that may cite the documentation: its pages, the files at the root, and notes on traces. */
export function markdownFiles(): string[] {
  return ['*.md', 'docs/**/*.md', 'test/fixtures/**/*.md'].flatMap(found);
}

function found(pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.split(sep).join('/'))
    .toSorted();
}

/** The files and folders of the project that a page names in code: `src/core/duty`, `package.json`. */
export function pathsIn(page: string): string[] {
  const path = /`((?:src|test|scripts|media|\.github|\.vscode)\/[\w./-]+|package(?:\.nls)?\.json)`/g;
  return [...readSource(page).matchAll(path)].map(([, named = '']) => named);
}

/** What stands below a heading, up to the next one of its level or above; nothing where there is no such heading. */
export function sectionOf(page: string, heading: string): string {
  const lines = readSource(page).split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) return '';
  const level = lines[start]?.indexOf(' ') ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => new RegExp(`^#{1,${level}} `).test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** The headings of a page, without those of its examples. */
export function headingsOf(path: string): string[] {
  return [...withoutCodeBlocks(readSource(path)).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading.trim());
}

/** The links of a page that stay within the project. */
export function linksOf(from: string): Link[] {
  return [...withoutCodeBlocks(readSource(from)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    const to = path === '' ? from : posix.join(posix.dirname(from), path);
    return [{ from, to, ...(anchor !== undefined && { anchor }) }];
  });
}

/** The anchor that GitHub and VS Code give to a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function withoutCodeBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '');
}
