import assert from 'node:assert/strict';
import { readCapture } from '../../../src/core/input/capture';
import { captureChoices } from '../../../src/core/input/captureChoices';
import { MINUTE } from '../../../src/core/time/span';

describe('Text typed into a capture', () => {
  const keys = ['1', '2', '5', '0', '-'];

  it('is the key of a category, optionally followed by a length', () => {
    assert.deepEqual(readCapture('5', keys), { key: '5' });
    assert.deepEqual(readCapture('0', keys), { key: '0' });
    assert.deepEqual(readCapture('- 12:30-13:00', keys), { key: '-', when: '12:30-13:00' });
    assert.deepEqual(readCapture('5 20m', keys), { key: '5', when: '20m' });
    assert.deepEqual(readCapture('5 yesterday 9-10', keys), { key: '5', when: 'yesterday 9-10' });
    assert.deepEqual(readCapture('Yesterday 9 to 10', keys), { when: 'Yesterday 9 to 10' });
    assert.deepEqual(readCapture("today's questions", keys), {});
  });

  it('is a length if it does not begin with a separate key', () => {
    assert.deepEqual(readCapture('7', keys), { when: '7' });
    assert.deepEqual(readCapture('5 min', keys), { when: '5 min' });
    assert.deepEqual(readCapture('20m', keys), { when: '20m' });
  });
});

describe('The choices of a capture', () => {
  const now = Date.UTC(2026, 10, 23, 13);
  const at = { now, zone: 'UTC' };
  const support = { id: 'support', key: '5' };
  const own = { id: 'support.bot' };
  const chasing = { id: 'chasing', key: '6' };
  const keyed: readonly { readonly id: string; readonly key?: string }[] = [support, own, chasing];
  const last = (minutes: number) => ({ start: now - minutes * MINUTE, end: now });

  function choices(typed: string) {
    const found = captureChoices(typed, keyed, at);
    assert.ok(typeof found !== 'string', typed);
    return found;
  }

  it('are all duties for the last five minutes while nothing is typed', () => {
    const more = { span: last(5), minutes: 5, otherLength: false, meant: false, always: false };
    assert.deepEqual(
      choices(''),
      keyed.map((of) => ({ of, ...more })),
    );
  });

  it('are the same for a word, which the list then compares with the names', () => {
    assert.deepEqual(choices('sup'), choices(''));
  });

  it('are all shown for a single letter, and none is meant, so that Enter does not store the first that has it', () => {
    for (const typed of ['x', 'é', ' s ']) {
      const found = choices(typed);
      assert.deepEqual(
        found.map(({ always, meant }) => [always, meant]),
        keyed.map(() => [true, false]),
        typed,
      );
    }
  });

  it('mean the duty of a digit, and offer other lengths for it at the end', () => {
    const found = choices('6');
    assert.deepEqual(
      found.map(({ of, minutes }) => [of.id, minutes]),
      [
        ['support', 5],
        ['support.bot', 5],
        ['chasing', 5],
        ['chasing', 15],
        ['chasing', 30],
        ['chasing', 60],
      ],
    );
    assert.deepEqual(
      found.map(({ meant }) => meant),
      [false, false, true, false, false, false],
    );
    assert.deepEqual(
      found.map(({ always, otherLength }) => [always, otherLength]),
      [...keyed.map(() => [false, false]), ...[15, 30, 60].map(() => [true, true])],
    );
    assert.deepEqual(found.at(-1)?.span, last(60));
  });

  it('have the typed length, and no other one, after a digit', () => {
    const found = choices('5 20m');
    assert.deepEqual(
      found.map(({ of, span, minutes, meant, always }) => ({ of, span, minutes, meant, always })),
      keyed.map((of) => ({ of, span: last(20), minutes: undefined, meant: of === support, always: false })),
    );
  });

  it('reach from a typed time of day until now, and never are a length', () => {
    for (const typed of ['5 9:00', '5 9:00-', '5 9am']) {
      const meant = choices(typed).find(({ meant: isMeant }) => isMeant);
      assert.deepEqual(meant?.span, last(4 * 60), typed);
    }
  });

  it('are all shown with a typed length or with typed times, and none is meant', () => {
    for (const [typed, span] of [
      ['20m', last(20)],
      ['12:05-12:25', { start: now - 55 * MINUTE, end: now - 35 * MINUTE }],
    ] as const) {
      const found = choices(typed);
      assert.equal(found.length, keyed.length);
      for (const one of found) assert.deepEqual([one.span, one.always, one.meant], [span, true, false], typed);
    }
  });

  it('are a message when the typed time is rejected', () => {
    for (const typed of ['5 12:', '25h', '5 0m']) {
      const found = captureChoices(typed, keyed, at);
      assert.ok(typeof found === 'string', typed);
      assert.match(found, /^Enter a (length|time) .*\.$/);
    }
  });
});
