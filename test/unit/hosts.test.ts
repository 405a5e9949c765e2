import assert from 'node:assert/strict';
import { assertVscodeVersion, isOlder, oldestAllowed, serverPackage } from '../../scripts/vscode/vscodeVersion';
import { type Fork, forksTooOld, supportedForks } from '../support/forks';

describe('The oldest VS Code that package.json allows', () => {
  const oldest = oldestAllowed();
  const rows = (forks: readonly Fork[]) => forks.map(({ name, base }) => `${name}: ${base}`);

  it('is not newer than the base of any supported fork', () => {
    assert.ok(supportedForks.length > 0);
    assert.deepEqual(rows(supportedForks.filter(({ base }) => isOlder(base, oldest))), []);
  });

  it('is newer than the base of every fork that is listed as too old', () => {
    assert.deepEqual(rows(forksTooOld.filter(({ base }) => !isOlder(base, oldest))), []);
  });

  it('is compared only with bases that have a source and a date', () => {
    for (const { name, base, seen, source } of [...supportedForks, ...forksTooOld]) {
      assert.match(base, /^1\.\d+\.\d+$/, name);
      assert.match(seen, /^\d{4}-\d{2}-\d{2}$/, name);
      assert.notEqual(source, '', name);
    }
  });
});

describe('The VS Code version to run tests in', () => {
  it('is accepted with or without its patch number', () => {
    for (const version of ['1.125', '1.125.0', '1.133', '1.133.0', '1.139.1']) assertVscodeVersion(version, '1.125.0');
    assert.equal(serverPackage('1.133'), 'code-server@4.133');
    assert.equal(serverPackage('1.133.0'), 'code-server@4.133.0');
  });

  it('is rejected, with an example of the accepted form, when it is not a VS Code version', () => {
    for (const text of ['', 'stable', '4.133.0', 'v1.133.0', '1.133.x', '1', '1.133.0.1', '1.0133', '^1.133.0']) {
      assert.throws(() => assertVscodeVersion(text, '1.125.0'), {
        message: `--vscode needs a VS Code version such as 1.133 or 1.133.0, not "${text}".`,
      });
    }
  });

  it('is rejected when the extension cannot be installed in it', () => {
    for (const text of ['1.124', '1.124.9', '1.99.3']) {
      assert.throws(() => assertVscodeVersion(text, '1.125.0'), {
        message: `VS Code ${text} is older than 1.125.0, the oldest that package.json allows.`,
      });
    }
    assert.throws(() => assertVscodeVersion('1.125.0', '1.125.1'), /older than 1\.125\.1/);
  });
});
