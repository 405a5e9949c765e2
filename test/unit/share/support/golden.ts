import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runningFile } from '../../../support/runningTest';

const folder = join(process.cwd(), 'test', 'golden');

/**
 * Holds `actual` against the file `name` in test/golden, and says how to accept what differs. With UPDATE_GOLDEN=1 it
 * is accepted. After a mismatch the new text lies beside the file as `.actual`.
 */
export function matchesGolden(name: string, actual: string): void {
  const path = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    rmSync(`${path}.actual`, { force: true });
    return;
  }
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (expected === actual) {
    rmSync(`${path}.actual`, { force: true });
    return;
  }
  writeFileSync(`${path}.actual`, actual);
  const found =
    expected === undefined ? `There is no test/golden/${name}` : `The text differs from test/golden/${name}`;
  const accept = `UPDATE_GOLDEN=1 npm run test:unit -- ${runningFile()}`;
  const message = `${found}. Look at ${name}.actual beside it; to accept that text: ${accept}`;
  if (expected === undefined) assert.fail(message);
  assert.equal(actual, expected, message);
}

/** Markup with a line for each element, so that a change is a change of few lines. */
export function markupLines(markup: string): string {
  return `${markup.replaceAll(/></g, '>\n<').trim()}\n`;
}
