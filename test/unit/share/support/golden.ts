import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(process.cwd(), 'test', 'golden');

/**
 * Holds `actual` against the file `name` in test/golden. A missing file fails; UPDATE_GOLDEN=1 accepts what is.
 * After a mismatch the other text lies beside it as `.actual`.
 */
export function matchesGolden(name: string, actual: string): void {
  const path = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    rmSync(`${path}.actual`, { force: true });
    return;
  }
  if (!existsSync(path)) {
    assert.fail(`test/golden/${name} is missing; look at what is made and accept it with UPDATE_GOLDEN=1`);
  }
  if (readFileSync(path, 'utf8') === actual) {
    rmSync(`${path}.actual`, { force: true });
    return;
  }
  writeFileSync(`${path}.actual`, actual);
  assert.equal(
    actual,
    readFileSync(path, 'utf8'),
    `differs from test/golden/${name}; the new text is in ${name}.actual`,
  );
}

/** Markup with a line for each element, so that a change is a change of few lines. */
export function markupLines(markup: string): string {
  return `${markup.replaceAll(/></g, '>\n<').trim()}\n`;
}
