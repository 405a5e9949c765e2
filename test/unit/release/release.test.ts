import assert from 'node:assert/strict';
import { linkOptions, repositoryPage } from '../../../scripts/package/repository';
import { releaseChangelog } from '../../../scripts/release/changelog';
import { assertNextVersion } from '../../../scripts/release/version';

describe('the number of a new version', () => {
  it('is accepted when it is higher than the current one, compared number by number', () => {
    for (const [next, current] of [
      ['0.1.1', '0.1.0'],
      ['0.10.0', '0.9.9'],
      ['1.0.0', '0.99.99'],
    ] as const) {
      assertNextVersion(next, current);
    }
  });

  it('is rejected when it equals the current one or is lower', () => {
    for (const next of ['0.9.0', '0.8.9', '0.0.10']) {
      assert.throws(() => assertNextVersion(next, '0.9.0'), {
        message: `The version must be higher than 0.9.0, the one in package.json; ${next} is not.`,
      });
    }
  });

  it('is rejected unless it consists of three numbers', () => {
    for (const next of ['', '1', '1.2', 'v1.2.3', '1.2.3-beta.1', '1.2.3+5', '01.2.3', '1.2.3.4', 'minor']) {
      assert.throws(() => assertNextVersion(next, '0.1.0'), {
        message: `A version has three numbers, such as 0.2.0; "${next}" does not.`,
      });
    }
  });
});

describe('the changelog of a new version', () => {
  const head = '# Changelog\n\nAll changes.\n\n';

  it('has the changes under the version with its date, and an empty "Unreleased" above', () => {
    const first = `${head}## [Unreleased]\n\n### Added\n\n- A thing.\n`;
    const released = `${head}## [Unreleased]\n\n## [0.2.0] - 2026-11-27\n\n### Added\n\n- A thing.\n`;
    assert.equal(releaseChangelog(first, '0.2.0', '2026-11-27'), released);
  });

  it('keeps earlier versions unchanged', () => {
    const earlier = '\n## [0.1.0] - 2026-10-01\n\n### Added\n\n- The first thing.\n';
    const text = releaseChangelog(`${head}## [Unreleased]\n\n- A thing.\n${earlier}`, '0.2.0', '2026-11-27');
    assert.equal(text, `${head}## [Unreleased]\n\n## [0.2.0] - 2026-11-27\n\n- A thing.\n${earlier}`);
  });

  it('is rejected when there are no changes', () => {
    for (const nothing of ['', '\n### Added\n', '\n### Added\n\n## [0.1.0] - 2026-10-01\n\n- The first thing.\n']) {
      assert.throws(() => releaseChangelog(`${head}## [Unreleased]\n${nothing}`, '0.2.0', '2026-11-27'), {
        message: 'CHANGELOG.md has no changes under "## [Unreleased]": describe what the version changes.',
      });
    }
  });

  it('is rejected without a section "Unreleased"', () => {
    assert.throws(() => releaseChangelog(head, '0.2.0', '2026-11-27'), /has no heading "## \[Unreleased\]"/);
  });
});

describe('the page of the repository', () => {
  const page = 'https://github.com/owner/invisible-load';

  it('is derived from every form of address in a remote or in package.json', () => {
    for (const text of [
      'https://github.com/owner/invisible-load',
      'https://github.com/owner/invisible-load.git',
      'https://github.com/owner/invisible-load/',
      'git+https://github.com/owner/invisible-load.git',
      'git@github.com:owner/invisible-load.git',
      'ssh://git@github.com/owner/invisible-load.git',
      'ssh://git@github.com:22/owner/invisible-load.git',
      'github:owner/invisible-load',
    ]) {
      assert.equal(repositoryPage(text), page, text);
    }
    assert.equal(repositoryPage('git@gitlab.com:group/team/load.git'), 'https://gitlab.com/group/team/load');
  });

  it('never contains the password of the remote', () => {
    assert.equal(repositoryPage('https://user:secret@github.com/owner/invisible-load.git'), page);
  });

  it('is undefined for a folder and for an unknown host', () => {
    for (const text of [
      '/srv/git/load',
      '../load',
      'git/load',
      'C:\\git\\load',
      'https://git.example.org/owner/load.git',
      '',
    ]) {
      assert.equal(repositoryPage(text), undefined, text);
    }
  });

  it('becomes the base of the links in the README, at the packaged commit', () => {
    assert.deepEqual(linkOptions(page, 'abc123'), [
      '--baseContentUrl',
      `${page}/blob/abc123`,
      '--baseImagesUrl',
      `${page}/raw/abc123`,
    ]);
    assert.deepEqual(linkOptions('https://gitlab.com/group/load', 'abc123'), [
      '--baseContentUrl',
      'https://gitlab.com/group/load/-/blob/abc123',
      '--baseImagesUrl',
      'https://gitlab.com/group/load/-/raw/abc123',
    ]);
  });

  it('leaves the links unchanged when the page or the commit is unknown', () => {
    assert.deepEqual(linkOptions(undefined, 'abc123'), ['--no-rewrite-relative-links']);
    assert.deepEqual(linkOptions(page, undefined), ['--no-rewrite-relative-links']);
  });
});
