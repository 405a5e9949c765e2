import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { holdsForAll, type PropertyOptions } from '../../support/property';
import { readSource, sourceFiles } from '../../support/architecture/sources';

/** The error message of a property that fails, or an empty text when it holds. */
async function failure(holds: (n: number) => boolean, options?: PropertyOptions<[number]>): Promise<string> {
  const property = fc.asyncProperty(fc.integer(), (n) => Promise.resolve(holds(n)));
  return holdsForAll(property, options).then(
    () => '',
    (error: unknown) => (error as Error).message,
  );
}

describe('A property that is checked for "all" values', () => {
  it('fails with the command that runs the same values again', async () => {
    const message = await failure((n) => n < 1000);
    const [, seed, path] = /--seed (-?\d+) --path ([\d:]+)$/m.exec(message) ?? [];
    const title = String.raw`A property that is checked for \"all\" values fails with the command that runs the same values again`;
    const command = `npm run test:unit -- test/unit/develop/property.test.ts --grep "${title}" --seed ${seed} --path ${path}`;
    assert.ok(message.includes(`To run the same values again: ${command}\n`), message);

    const tried: number[] = [];
    const again = await failure((n) => (tried.push(n), n < 1000), {
      foundSeeds: [{ seed: Number(seed), path: String(path) }],
    });
    assert.deepEqual(tried, [1000], 'only the smallest failing value is tried again');
    assert.match(again, /Counterexample: \[1000\]/);
  });

  it('is checked first with the values that once broke it', async () => {
    const tried: number[] = [];
    assert.equal(await failure((n) => tried.push(n) > 0, { numRuns: 3, examples: [[4711], [17]] }), '');
    assert.deepEqual(tried.slice(0, 2), [4711, 17]);
  });

  it('throws without a promise when it is synchronous', () => {
    assert.throws(() => holdsForAll(fc.property(fc.integer(), (n) => n < 1000)), /Counterexample: \[1000\]/);
  });

  it('is never passed to fast-check directly, whose message contains no command', () => {
    const direct = sourceFiles('test/unit').filter((file) =>
      /\bfc\.(?:assert|check)\(|\bassert as \w+.*from 'fast-check'/.test(readSource(file)),
    );
    assert.deepEqual(direct, []);
  });
});
