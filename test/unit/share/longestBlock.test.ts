import assert from 'node:assert/strict';
import type { Level } from '../../../src/core/share/level';
import { weekBook } from '../report/support/weekBook';
import { pageOf, sharedIn } from './support/printedReports';
import { textOf } from './support/printedTables';

/** What stands beside "longest time in code without a break" on the page, and in Markdown and HTML at `level`. */
function longestOf(minutes: number, level: Level): string[] {
  const book = weekBook();
  for (const day of ['Mon', 'Tue']) book.code(`${day} 09:00-09:01`);
  book.read('Mon 09:01-14:00');
  const end = 9 * 60 + minutes;
  book.code(`Wed 09:00-${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`);
  const one = { report: book.report(), level, everything: true };
  const texts = [
    textOf(pageOf(one.report)),
    sharedIn('markdown', one).replaceAll('\\', ''),
    textOf(sharedIn('html', one)),
  ];
  return texts.map(
    (text) => /longest time in code without a break:?\s+((?:< )?[\d.]+ (?:min|h))\b/i.exec(text)?.[1] ?? text,
  );
}

describe('The longest block of coding', () => {
  it('is printed in whole minutes up to two hours for the developer, alike in every format', () => {
    for (const minutes of [1, 2, 9, 29, 58, 110, 118, 119]) {
      const expected = `${minutes} min`;
      assert.deepEqual(longestOf(minutes, 3), [expected, expected, expected]);
    }
    assert.deepEqual(longestOf(180, 3), ['3.0 h', '3.0 h', '3.0 h']);
  });

  it('is rounded down for others, so that it agrees with the shares of long blocks beside it', () => {
    const shared = (minutes: number) => longestOf(minutes, 2).slice(1);
    assert.deepEqual(shared(14), ['< 0.5 h', '< 0.5 h']);
    assert.deepEqual(shared(29), ['< 0.5 h', '< 0.5 h']);
    assert.deepEqual(shared(58), ['0.5 h', '0.5 h']);
    assert.deepEqual(shared(119), ['1.5 h', '1.5 h']);
    assert.deepEqual(shared(120), ['2.0 h', '2.0 h']);
  });
});
