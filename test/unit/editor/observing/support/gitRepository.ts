import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { GitHistory } from '../../../../../src/editor/signals/gitExtension';
import { TestUri } from '../../signals/support/testUri';

const FORMAT = '%H%x1f%P%x1f%an%x1f%ae%x1f%at%x1f%B%x1e';

/** A real repository in a temporary folder, which is read by calling Git as VS Code's Git extension does. */
export class GitRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'invisible-load-git-'));
  readonly root = new TestUri({ path: this.folder });
  readonly name = basename(this.folder);
  /** How often each call was made. */
  readonly calls: string[] = [];

  constructor() {
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.git('config', 'user.name', 'Dev');
    this.git('config', 'user.email', 'dev@example.org');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8' });
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Commits a change of a file that was written at `date`, by whoever is named. */
  commit(file: string, message: string, date: Date, author = 'Dev <dev@example.org>'): void {
    this.write(file, `${message}\n`);
    this.git('add', '.');
    this.git('commit', '--quiet', '-m', message, '--date', date.toISOString(), '--author', author);
  }

  readonly history: GitHistory = {
    log: async ({ maxEntries, skip, path, range }) => {
      this.calls.push(path === undefined ? 'log' : `log ${path}`);
      const args = [range ?? `-n${maxEntries}`, `--skip=${skip ?? 0}`, ...(path === undefined ? [] : ['--', path])];
      const records = this.git('log', `--format=${FORMAT}`, ...args).split('\x1e');
      return records.slice(0, -1).map((record) => {
        const [hash = '', parents = '', authorName = '', authorEmail = '', seconds, message = ''] = record
          .trimStart()
          .split('\x1f');
        const authorDate = new Date(Number(seconds) * 1000);
        return { hash, parents: parents.split(' ').filter(Boolean), authorName, authorEmail, authorDate, message };
      });
    },
    diffBetween: async (ref1, ref2) => {
      this.calls.push('diff');
      const names = this.git('diff', '--name-only', `${ref1}...${ref2}`).split('\n').filter(Boolean);
      return names.map((name) => ({ uri: new TestUri({ path: `${this.folder}/${name}` }) }));
    },
    getConfig: async (key) => this.git('config', '--local', '--get', key).trim(),
    getGlobalConfig: async () => '',
  };

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
