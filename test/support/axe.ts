import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

const require = createRequire(join(process.cwd(), 'package.json'));
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The violations that axe finds in a frame or in one part of it, one line for each element. axe runs in the frame. */
export async function axeFindings(frame: Frame, part = 'html'): Promise<string[]> {
  // Reading axe takes half a second, so a page that has it keeps it.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(source);
  const violations = await frame.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: { run(on: string, options: RunOptions): Promise<AxeResults> } };
    const results = await axe.run(selector, { iframes: false, resultTypes: ['violations'] });
    return results.violations.map(({ id, help, nodes }) => ({ id, help, on: nodes.map(({ html }) => html) }));
  }, part);
  return violations.flatMap(({ id, help, on }) => on.map((html) => `${id}: ${help}: ${html.slice(0, 160)}`));
}
