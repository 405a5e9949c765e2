// Makes a version: sets its number, dates its changes in CHANGELOG.md, commits and tags. It pushes nothing.
//   npm run release -- VERSION
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGit, git } from '../lib/git.ts';
import { runNpm } from '../lib/npm.ts';
import { root } from '../lib/paths.ts';
import { ExpectedError, runProgram, log } from '../lib/program.ts';
import { findRepository } from '../package/repository.ts';
import { releaseChangelog } from '../release/changelog.ts';
import { assertNextVersion } from '../release/version.ts';

const manifest = join(root, 'package.json');
const changelog = join(root, 'CHANGELOG.md');

await runProgram(async () => {
  const [version, ...more] = process.argv.slice(2);
  if (!version || more.length > 0) throw new ExpectedError('Name the version: npm run release -- 0.2.0');
  const tag = `v${version}`;
  assertNextVersion(version, (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version);
  assertReady(tag);
  const changes = releaseChangelog(readFileSync(changelog, 'utf8'), version, today());

  await runNpm('npm version', ['version', version, '--no-git-tag-version', '--ignore-scripts'], { quiet: true });
  writeFileSync(changelog, changes);
  git(
    'commit',
    '--quiet',
    '--message',
    `Release ${version}`,
    '--',
    'package.json',
    'package-lock.json',
    'CHANGELOG.md',
  );
  git('tag', '--annotate', tag, '--message', `Release ${version}`);
  log(nextSteps(version, tag));
});

/** Throws unless everything is committed, the tag is new and the README's pictures have an address. */
function assertReady(tag: string): void {
  if (git('status', '--porcelain') !== '')
    throw new ExpectedError('There are changes that are not committed: commit them first.');
  if (askGit('rev-parse', '--verify', '--quiet', `refs/tags/${tag}`) !== undefined) {
    throw new ExpectedError(`The tag ${tag} already exists.`);
  }
  if (findRepository() === undefined) {
    throw new ExpectedError(
      'The published README would have no pictures: set "repository" in package.json or the remote "origin" to a repository on github.com or gitlab.com.',
    );
  }
}

/** Today's date in the time zone of this machine, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function nextSteps(version: string, tag: string): string {
  return `Version ${version} is committed and tagged ${tag}. To publish it:
  git push --atomic origin HEAD ${tag}          the README's pictures are loaded from there
  npm run package                               or take invisible-load.vsix from the CI run of that commit
  npx vsce publish --packagePath invisible-load.vsix
  npx ovsx publish invisible-load.vsix
To undo it before the push: git tag --delete ${tag} && git reset --hard HEAD~1`;
}
