import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from '../lib/git.ts';
import { root } from '../lib/paths.ts';

const hosts = ['github.com', 'gitlab.com'] as const;
const address = /^(?:git\+)?(?:https?:\/\/|ssh:\/\/|git:\/\/)?(?:[^@/]+@)?([^/:]+)[/:](?:\d+\/)?(.+?)(?:\.git)?\/?$/;
const project = /^[\w.-]+(?:\/[\w.-]+)+$/;

/** The web page of a repository, from its address in a remote or in package.json; undefined for other hosts. */
export function repositoryPage(text: string): string | undefined {
  const short = /^(github|gitlab):([\w.-]+\/[\w.-]+)$/.exec(text);
  if (short) return `https://${short[1]}.com/${short[2]}`;
  const [, host, path = ''] = address.exec(text) ?? [];
  return hosts.some((known) => known === host) && project.test(path) ? `https://${host}/${path}` : undefined;
}

/** The web page of the project's repository, from package.json or else from the remote `origin`. */
export function findRepository(): string | undefined {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly repository?: string | { readonly url: string };
  };
  const named = typeof repository === 'string' ? repository : repository?.url;
  const text = named ?? askGit('remote', 'get-url', 'origin');
  return text === undefined ? undefined : repositoryPage(text);
}

/**
 * Options that make vsce point the README's pictures and links to the repository, at the commit that is packaged: the
 * Marketplace shows the README without the other files. Without a known repository they stay as they are written.
 */
export function linkOptions(page: string | undefined, commit: string | undefined): string[] {
  if (page === undefined || commit === undefined) return ['--no-rewrite-relative-links'];
  const base = page.startsWith('https://gitlab.com/') ? `${page}/-` : page;
  return ['--baseContentUrl', `${base}/blob/${commit}`, '--baseImagesUrl', `${base}/raw/${commit}`];
}
