import type { Activity } from '../activity/activity';
import { fileClassOf } from '../activity/classifyFile';
import type { FileClass } from '../activity/fileClass';

/** A path of each class, with `*` for the alias. Used when the path of the document must not be in the trace. */
const byClass: Readonly<Record<FileClass, string>> = {
  generated: 'node_modules/*.js',
  'decision-record': 'adr/*.md',
  diagram: '*.puml',
  requirements: 'requirements/*.md',
  runbook: 'runbooks/*.md',
  'api-description': 'openapi/*.yaml',
  documentation: 'docs/*.md',
  test: 'test/*.test.ts',
  frontend: 'frontend/*.html',
  configuration: '*.json',
  operations: 'k8s/*.yaml',
  source: 'src/*.ts',
  other: '*',
};

/**
 * Aliases `w1`, `w2`, … in the order of the ids. The replay needs that order: the smaller id wins when all else about
 * two windows is equal.
 */
export function windowAliases(ids: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1));
  const digits = String(sorted.length).length;
  return new Map(sorted.map((id, index) => [id, `w${String(index + 1).padStart(digits, '0')}`]));
}

/** Replaces names by aliases. A name always gets the same alias, and the alias contains nothing of the name. */
export class Aliases {
  readonly #known = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  project(name: string): string {
    return this.#alias('project', name);
  }

  branch(name: string): string {
    return this.#alias('branch', name);
  }

  /** An alias of a path. It keeps the class of the file, and the extension if possible. */
  doc({ doc = '', project = '', fileClass }: Pick<Activity, 'doc' | 'project' | 'fileClass'>): string {
    return sameClass(doc, fileClass).replace('*', this.#alias('file', [fileClass, project, doc].join('\n')));
  }

  #alias(kind: string, name: string): string {
    const key = `${kind}\n${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    const alias = `${kind}-${count}`;
    this.#counts.set(kind, count);
    this.#known.set(key, alias);
    return alias;
  }
}

/** A path of the class with `*` for the alias. It has the extension of `doc` if the class allows that. */
function sameClass(doc: string, fileClass: FileClass): string {
  const extension = /\.[a-z\d]{1,10}$/i.exec(doc)?.[0] ?? '';
  const fallback = byClass[fileClass];
  const folder = fallback.slice(0, fallback.lastIndexOf('/') + 1);
  const infix = fileClass === 'test' ? '.test' : '';
  const candidates = [`*${extension}`, `${folder}*${extension}`, `${folder}*${infix}${extension}`];
  return candidates.find((path) => fileClassOf(path.replace('*', 'file-1')) === fileClass) ?? fallback;
}
