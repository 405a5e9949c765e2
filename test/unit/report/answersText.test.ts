import assert from 'node:assert/strict';
import { methodStatements } from '../../../src/core/report/text/methodText';
import { exactWording } from '../../../src/core/report/text/wording';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/span';

const method = {
  ...{ idle: 5 * MINUTE, readingIdle: 10 * MINUTE, focusGrace: 60 * SECOND, windows: 1, paused: 0 },
  ...{ editors: ['VS Code'], zones: ['UTC'], taxonomyVersion: 1, dayStartsAt: 0 },
};
const totals = { tracked: 8 * HOUR, measured: 8 * HOUR, offEditor: 0 };

function said(more: Partial<Parameters<typeof methodStatements>[0]>): string[] {
  const wording = { ...exactWording('en'), shares: true };
  return methodStatements({ method, zone: 'UTC', totals, ...more }, wording).filter((one) =>
    /suggestions? |likely/.test(one),
  );
}

describe('The method box', () => {
  it('says how suggestions were answered, how blind checks agreed, and what was accepted all at once', () => {
    const all = said({
      suggestions: { answered: 56, unchanged: 50 },
      blindChecks: { asked: 4, agreed: 3 },
      together: { suggestions: 7, time: 3.5 * HOUR },
    });
    assert.deepEqual(all.slice(1), [
      'Of the last 56 suggestions answered, accepted unchanged: 50.',
      'Of the last 4 checks in which the suggestion was not shown, in agreement with it: 3.',
      'Accepted all at once, as likely: 3.5 h, by suggestions: 7. Such answers are no evidence of how often suggestions are right.',
    ]);
  });

  it('says nothing of what there was none of, and nothing of a single answer or check', () => {
    assert.equal(said({}).length, 1);
    assert.equal(said({ suggestions: { answered: 1, unchanged: 1 }, blindChecks: { asked: 1, agreed: 0 } }).length, 1);
  });
});
