import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runningFile } from '../../../support/runningTest';

const folder = join(process.cwd(), 'test', 'golden');

/**
 * Compares `actual` with the file `name` in test/golden. A failure reports how to accept the new text. With
 * UPDATE_GOLDEN=1 the text is accepted. After a mismatch the new text is in a file `.actual` in the same folder.
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

/** The markup with one line for each element, so that a small change changes few lines. */
export function markupLines(markup: string): string {
  return `${markup.replaceAll(/></g, '>\n<').trim()}\n`;
}
