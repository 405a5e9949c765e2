import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths';
import { bundleProgram } from './support/bundleProgram';

/** Far more than a refusal takes. */
const MOST = 20_000;

describe('A data folder where no folder can be made', function () {
  this.timeout(2 * MOST);
  const scratch = mkdtempSync(join(tmpdir(), 'invisible-load-folder-'));
  const program = join(scratch, 'open.mjs');
  const clock = '{ now: () => Date.now(), zone: () => "UTC" }';

  before(() =>
    bundleProgram(
      {
        stdin: {
          contents: `import { openStore } from './src/store/sqliteStore';
          try { openStore(process.argv[2], ${clock}).dispose(); console.log('opened'); }
          catch (error) { console.log(error.reason, error.path); }`,
          resolveDir: root,
        },
      },
      program,
    ),
  );

  after(() => rmSync(scratch, { recursive: true }));

  /** What a process of its own says, because a window that tries for ever never gives an answer. */
  function opening(folder: string): string {
    const { stdout, error } = spawnSync(process.execPath, [program, join(folder, 'invisible-load.db')], {
      timeout: MOST,
      killSignal: 'SIGKILL',
      encoding: 'utf8',
    });
    assert.equal(error, undefined, `no answer for ${folder}`);
    return stdout.trim();
  }

  for (const folder of ['/proc/none', '/proc/none/below', '/proc/self/none/below', '/sys/none/below']) {
    it(`is refused at once: ${folder}`, function () {
      if (!existsSync(folder.split('/').slice(0, 2).join('/'))) this.skip();
      assert.equal(opening(folder), `cannot-create ${folder}`);
    });
  }

  it('is refused at once below a file', () => {
    const file = join(scratch, 'file');
    writeFileSync(file, '');
    assert.equal(opening(join(file, 'below')), `cannot-create ${join(file, 'below')}`);
  });

  it('is no hindrance where folders can be made', () => {
    assert.equal(opening(join(scratch, 'made', 'below')), 'opened');
  });
});
