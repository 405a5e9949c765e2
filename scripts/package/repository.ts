import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from '../lib/git.ts';
import { root } from '../lib/paths.ts';

const hosts = ['github.com', 'gitlab.com'] as const;
const address = /^(?:git\+)?(?:https?:\/\/|ssh:\/\/|git:\/\/)?(?:[^@/]+@)?([^/:]+)[/:](?:\d+\/)?(.+?)(?:\.git)?\/?$/;
const project = /^[\w.-]+(?:\/[\w.-]+)+$/;

/** The web page of a repository, from what a remote or package.json says; nothing for hosts whose pages are unknown. */
export function repositoryPage(text: string): string | undefined {
  const short = /^(github|gitlab):([\w.-]+\/[\w.-]+)$/.exec(text);
  if (short) return `https://${short[1]}.com/${short[2]}`;
  const [, host, path = ''] = address.exec(text) ?? [];
  return hosts.some((known) => known === host) && project.test(path) ? `https://${host}/${path}` : undefined;
}

/** The project's repository, if package.json names one or the remote `origin` is one. */
export function findRepository(): string | undefined {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly repository?: string | { readonly url: string };
  };
  const named = typeof repository === 'string' ? repository : repository?.url;
  const text = named ?? askGit('remote', 'get-url', 'origin');
  return text === undefined ? undefined : repositoryPage(text);
}

/**
 * Tells vsce where the README's pictures and links are found once the README is shown away from its folder: in the
 * repository, at the very commit that is packaged. Without a known repository they stay as they are written.
 */
export function linkOptions(page: string | undefined, commit: string | undefined): string[] {
  if (page === undefined || commit === undefined) return ['--no-rewrite-relative-links'];
  const base = page.startsWith('https://gitlab.com/') ? `${page}/-` : page;
  return ['--baseContentUrl', `${base}/blob/${commit}`, '--baseImagesUrl', `${base}/raw/${commit}`];
}
