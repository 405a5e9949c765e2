import assert from 'node:assert/strict';
import { markdownLink, markdownText } from '../../../src/core/share/markdownText';
import { webLink } from '../../../src/core/input/webLink';
import { inertText } from '../../../src/core/report/text/inert';
import { isTeamName } from '../../../src/core/share/teamNames';
import { toCsv } from '../../../src/core/share/csv';
import { fileText } from '../../../src/core/share/shareFormat';
import { spreadsheetCell } from '../../../src/core/share/spreadsheetCell';
import { shareReport } from '../../../src/core/share/shareReport';
import { defaultChoice } from '../../../src/core/share/level';
import { fixtureWeeks } from '../report/support/fixtureWeeks';
import { weekBook } from '../report/support/weekBook';

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
    const csv = toCsv(shareReport(report, defaultChoice(2), 'csv'));
    assert.match(csv, /,'=1\+1/);
    assert.doesNotMatch(csv, /(^|,)"?[=+@\t]/m);
  });

  it('never becomes a formula where a spreadsheet takes semicolons, tabs or line ends for the ends of cells', () => {
    const cells = {
      'x;=1+1': "x;'=1+1",
      'x; =1+1': "x; '=1+1",
      'x;"=1+1"': `x;"'=1+1"`,
      'x;-1;+2;@SUM(A1)': "x;'-1;'+2;'@SUM(A1)",
      'x\t=1': "x\t'=1",
      'x\r\n=1': "x\r\n'=1",
      '\t=1': "\t'=1",
      '  =1': "  '=1",
      '\uff1d1+1': "'\uff1d1+1",
      'x;\uff0b1;\ufe661': "x;'\uff0b1;'\ufe661",
      '\u200b=1+1': "\u200b'=1+1",
      'x;\u2060=1': "x;\u2060'=1",
      '\u00ad\u200e -1': "\u00ad\u200e '-1",
      'a = b; c - d, =e': 'a = b; c - d, =e',
      'x;1=1': 'x;1=1',
    };
    for (const [typed, cell] of Object.entries(cells)) assert.equal(spreadsheetCell(typed), cell);
  });

  it('is no formula in the cell that joins what is known of an entry', () => {
    const book = weekBook();
    book.duty('Mon 09:00-10:00', 'support', { topic: '=1+1', note: 'x;=2+2' });
    const csv = toCsv(shareReport(book.report(), defaultChoice(3), 'csv'));
    assert.match(csv, /; '=1\+1; x;'=2\+2/);
    assert.doesNotMatch(csv, /;\s*=/);
  });

  it('keeps its letters in Excel: a CSV file begins with a byte-order mark, and no other file does', () => {
    const bytes = (text: string) => [...new TextEncoder().encode(text).subarray(0, 4)];
    assert.deepEqual(bytes(fileText('section', 'csv')), [0xef, 0xbb, 0xbf, 0x73]);
    for (const format of ['markdown', 'html', 'json'] as const) assert.equal(fileText('section', format), 'section');
  });

  it('keeps the address of a link in Markdown, where it could be taken for a character reference', () => {
    const target = (address: string) => /\(<(.*)>\)$/.exec(markdownLink(address))?.[1];
    assert.equal(target('https://x.example/?a=1&copy;=2&#35;&b=3'), 'https://x.example/?a=1&amp;copy;=2&amp;#35;&b=3');
    assert.equal(target('https://x.example/?a=1&amp;b=2'), 'https://x.example/?a=1&amp;amp;b=2');
    assert.equal(target('https://x.example/?a=1&b=2'), 'https://x.example/?a=1&b=2');
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
