import assert from 'node:assert/strict';
import { property } from 'fast-check';
import { holdsForAll } from '../../support/property';
import { measures } from './bothWays';
import { randomWeek } from './week/randomWeek';
import { storedWeek } from './week/storedWeek';

/**
 * The folder `model` computes every measure a second time: slowly, from docs/measures.md, without any code of
 * `src/core/report`. More weeks are tried by `npm run test:unit -- test/unit/measures --runs 2000`.
 */
describe('The measures of any week', function () {
  this.timeout(20 * 60_000);

  it('are exactly those of a second, plain computation from their definitions', () => {
    holdsForAll(
      property(randomWeek, (random) => {
        const { given, report } = storedWeek(random);
        for (const [name, of] of Object.entries(measures)) {
          const [inReport, inModel] = of(given, report);
          assert.deepEqual({ [name]: inReport }, { [name]: inModel });
        }
      }),
      { numRuns: 150, endOnFailure: true, foundSeeds: [{ seed: 1626876798, path: '13' }] },
    );
  });
});
