import assert from 'node:assert/strict';
import { markdownText } from '../../../src/core/share/markdownText';
import { webLink } from '../../../src/core/input/webLink';
import { inertText } from '../../../src/core/report/text/inert';
import { isTeamName } from '../../../src/core/share/teamNames';
import { toHalfHours, UNDER_QUARTER_HOUR } from '../../../src/core/share/rounding';
import { toCsv } from '../../../src/core/share/csv';
import { shareReport } from '../../../src/core/share/shareReport';
import { defaultChoice } from '../../../src/core/share/level';
import { roundedWording } from '../../../src/core/report/text/wording';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { fixtureWeeks } from '../report/support/fixtureWeeks';

describe('Typed text', () => {
  it('is plain text in Markdown even when it looks like markup', () => {
    assert.equal(markdownText('<img src=x onerror=alert(1)>'), String.raw`\<img src=x onerror=alert(1)\>`);
    assert.equal(markdownText('[a](javascript:alert(1))'), String.raw`\[a\](javascript:alert(1))`);
    assert.equal(markdownText('a | b `c` **d** ~~e~~'), String.raw`a \| b \`c\` \*\*d\*\* \~\~e\~\~`);
    assert.equal(markdownText('# no heading'), String.raw`\# no heading`);
    assert.equal(markdownText('- no list'), String.raw`\- no list`);
    assert.equal(markdownText('1. no list'), String.raw`1\. no list`);
    assert.equal(markdownText('line\n\n# two'), String.raw`line \# two`);
    assert.equal(markdownText('https://x.example'), String.raw`https\://x.example`);
  });

  it('loses control characters and marks that change the direction of the text', () => {
    assert.equal(inertText('a\u202eb\u2066c\u200fd\u0000e\r\nf'), 'abcd e f');
  });

  it('never becomes a formula in a spreadsheet', () => {
    const report = fixtureWeeks['custom-categories']?.();
    assert.ok(report);
    const csv = toCsv(shareReport(report, defaultChoice(2)));
    assert.match(csv, /,'=1\+1/);
    assert.doesNotMatch(csv, /(^|,)"?[=+@\t]/m);
  });

  it('becomes a link only when it is a safe web address', () => {
    assert.equal(webLink('https://tracker.example/A-1?x=1#c'), 'https://tracker.example/A-1?x=1#c');
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' https://x.example',
      'https://x.example/" onclick="x',
      'https://x.example/\u202e',
      'https://x.example/<b>',
      'https:///x',
      'command:x',
      'javascript://x.example/%0aalert(1)',
      'vscode://x.example/y',
    ]) {
      assert.equal(webLink(link), undefined, link);
    }
  });
});

describe('A requester', () => {
  it('counts as a team when its words say so', () => {
    for (const name of ['Frontend', 'mobile team', 'Provider A', 'QA', 'Team 7', 'Product', 'Front-end']) {
      assert.ok(isTeamName(name), name);
    }
  });

  it('counts as a person in every other case', () => {
    for (const name of ['Anna', 'Anna (frontend)', 'A', 'frontend-anna', 'Müller', '', '7']) {
      assert.ok(!isTeamName(name), name);
    }
  });
});

describe('Rounding in a shared report', () => {
  it('rounds to half hours, and never rounds a length above zero to zero', () => {
    assert.deepEqual([0, 10 * MINUTE, 15 * MINUTE, 44 * MINUTE, 46 * MINUTE].map(toHalfHours), [
      0,
      UNDER_QUARTER_HOUR,
      HOUR / 2,
      HOUR / 2,
      HOUR,
    ]);
    const { hours } = roundedWording('en');
    assert.deepEqual([0, UNDER_QUARTER_HOUR, HOUR / 2, 11.4 * HOUR].map(hours), [
      '0.0 h',
      '< 0.5 h',
      '0.5 h',
      '11.5 h',
    ]);
  });
});
