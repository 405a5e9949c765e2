import assert from 'node:assert/strict';
import { parseReflog } from '../../../src/core/git/reflog';

const hash = (digit: string) => digit.repeat(40);
const line = (digit: string, seconds: number, message: string, zone = '+0100', who = 'Dev <dev@example.org>') =>
  `${hash('0')} ${hash(digit)} ${who} ${seconds} ${zone}\t${message}\n`;

/** A day with a branch, a rebase and an amended commit, as Git writes it. */
const day = [
  line('1', 100, 'commit (initial): feat: start'),
  line('1', 110, 'checkout: moving from main to fix'),
  line('2', 120, 'commit: fix: null (check): again'),
  line('3', 130, 'checkout: moving from fix to main'),
  line('4', 140, 'commit: docs: runbook'),
  line('2', 150, 'checkout: moving from main to fix'),
  line('4', 160, 'rebase (start): checkout main'),
  line('5', 170, 'rebase (pick): fix: null (check): again'),
  line('5', 180, 'rebase (finish): returning to refs/heads/fix'),
  line('6', 190, 'commit (amend): fix: retry'),
  line('4', 200, 'checkout: moving from fix to main'),
  line('7', 210, "merge fix: Merge made by the 'ort' strategy."),
  line('8', 220, 'pull --rebase origin main: Fast-forward'),
  line('9', 230, 'reset: moving to HEAD~1'),
  line('a', 240, 'commit (merge): Merge branch x'),
  line('b', 250, `checkout: moving from main to ${hash('b')}`),
].join('');

describe('A reflog', () => {
  const entries = parseReflog(day, 0, undefined);

  it('says when, in UTC whatever zone stands there, and what was done', () => {
    assert.deepEqual(
      entries.map(({ at, act }) => [at / 1000, act]),
      [
        [100, 'commit'],
        [110, 'checkout'],
        [120, 'commit'],
        [130, 'checkout'],
        [140, 'commit'],
        [150, 'checkout'],
        [160, 'rebase'],
        [170, 'rebase'],
        [180, 'rebase'],
        [190, 'amend'],
        [200, 'checkout'],
        [210, 'merge'],
        [220, 'pull'],
        [230, 'other'],
        [240, 'merge'],
        [250, 'checkout'],
      ],
    );
    assert.deepEqual(
      parseReflog(line('1', 100, 'commit: x', '-0930'), 0, undefined).map(({ at }) => at),
      [100_000],
    );
  });

  it('names the branch after each step, and none during a rebase and while HEAD is detached', () => {
    assert.deepEqual(
      entries.map(({ branch }) => branch),
      [
        'main',
        'fix',
        'fix',
        'main',
        'main',
        'fix',
        ...[undefined, undefined],
        'fix',
        'fix',
        ...Array(5).fill('main'),
        undefined,
      ],
    );
  });

  it('keeps the whole subject of a commit, whatever is in it', () => {
    assert.deepEqual(
      entries.filter(({ act }) => act === 'commit' || act === 'amend').map(({ subject }) => subject),
      ['feat: start', 'fix: null (check): again', 'docs: runbook', 'fix: retry'],
    );
  });

  it('names no branch before a checkout from a commit', () => {
    const text = line('1', 100, 'commit: x') + line('1', 110, `checkout: moving from ${hash('1')} to main`);
    assert.deepEqual(
      parseReflog(text, 0, 'main').map(({ branch }) => branch),
      [undefined, 'main'],
    );
  });

  it('has the branch that is checked out where no checkout is in it', () => {
    assert.equal(parseReflog(line('1', 100, 'commit: x'), 0, 'topic/one')[0]?.branch, 'topic/one');
  });

  it('names no branch that Git refuses, and none with marks that change the direction of text', () => {
    const text = line('1', 100, 'commit: x') + line('1', 110, 'checkout: moving from a..b to c\u202ed');
    assert.deepEqual(
      parseReflog(text, 0, 'cd').map(({ branch }) => branch),
      [undefined, 'cd'],
    );
  });

  it('is read from its end up to the wanted time, past an entry of a clock that was wrong', () => {
    const months = 32 * 86_400;
    const text = line('1', 10, 'commit: a') + line('2', 20, 'commit: b') + line('3', months, 'commit: c');
    assert.deepEqual(
      parseReflog(text, months * 1000, 'main').map(({ subject }) => subject),
      ['c'],
    );
    const wrong =
      line('1', months, 'commit: a') + line('2', months - 60, 'commit: b') + line('3', months + 60, 'commit: c');
    assert.deepEqual(
      parseReflog(wrong, months * 1000, 'main').map(({ subject }) => subject),
      ['a', 'c'],
    );
  });

  it('is read around lines that are broken, empty, of Windows, or without a name', () => {
    const text = `nonsense\n\n${line('1', 100, 'commit: a').replace('\n', '\r\n')}${line('2', 110, 'commit: b', '+0100', '<>')}${hash('0')} ${hash('3')} Dev <d@e> 120 +0000`;
    assert.deepEqual(
      parseReflog(text, 0, 'main').map(({ hash: one, subject, email }) => [one[0], subject, email]),
      [
        ['1', 'a', 'dev@example.org'],
        ['2', 'b', ''],
        ['3', '', 'd@e'],
      ],
    );
  });
});
