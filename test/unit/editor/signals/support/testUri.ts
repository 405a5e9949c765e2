import { posix } from 'node:path';
import type * as vscode from 'vscode';

type Parts = Partial<Pick<vscode.Uri, 'scheme' | 'authority' | 'path' | 'query' | 'fragment'>>;

/** The part of the URI of VS Code that the recording uses. Its paths may exist or not. */
export class TestUri implements vscode.Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;

  constructor({ scheme = 'file', authority = '', path = '/', query = '', fragment = '' }: Parts) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
    this.query = query;
    this.fragment = fragment;
  }

  static joinPath(base: vscode.Uri, ...segments: string[]): vscode.Uri {
    return base.with({ path: posix.join(base.path, ...segments) });
  }

  get fsPath(): string {
    return this.path;
  }

  with(change: Parts): vscode.Uri {
    const { scheme, authority, path, query, fragment } = this;
    const changed = new TestUri({ scheme, authority, path, query, fragment, ...change });
    if (changed.authority === '' && changed.path.startsWith('//')) throw new Error('[UriError]: path begins with //');
    return changed;
  }

  toString(): string {
    return `${this.scheme}://${this.authority}${this.path}?${this.query}#${this.fragment}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
