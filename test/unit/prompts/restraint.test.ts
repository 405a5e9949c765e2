import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { noPrompts, type PromptHistory } from '../../../src/core/store/promptLog';
import type { SharedPromptLog } from '../../../src/core/store/store';
import { claimPrompt, mayAsk, type Moment, withAnswer, withNever } from '../../../src/core/prompts/restraint';
import { type Calendar, dateOf } from '../../../src/core/time/calendar';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';

const berlin: Calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const noon = Date.UTC(2026, 10, 23, 11);
const calm: Moment = { now: noon, enabled: true, debugging: false, presenting: false };

function asked(...at: readonly number[]): PromptHistory {
  return { ...noPrompts, shown: at.map((one) => ({ kind: 'coming-back', at: one, answered: true })) };
}

function memory(history = noPrompts): SharedPromptLog {
  let kept = history;
  return {
    read: () => kept,
    change: async (update) => {
      kept = update(kept);
      return kept;
    },
  };
}

describe('Questions that the extension asks by itself', () => {
  const verdict = (history: PromptHistory, moment: Partial<Moment> = {}) =>
    mayAsk('coming-back', history, { ...calm, ...moment }, berlin);

  it('may be asked when no limit applies', () => {
    assert.equal(verdict(noPrompts), 'ask');
  });

  it('are at most three a day', () => {
    const three = asked(noon - 9 * HOUR, noon - 5 * HOUR, noon - 3 * HOUR);
    assert.equal(verdict(three), 'no');
    assert.equal(verdict(three, { now: noon + 13 * HOUR }), 'ask', 'the next local day allows three questions again');
  });

  it('are at least an hour apart', () => {
    assert.equal(verdict(asked(noon - HOUR + 1)), 'no');
    assert.equal(verdict(asked(noon - HOUR)), 'ask');
  });

  it('wait while the developer types, debugs, presents or has just started the day', () => {
    assert.equal(verdict(noPrompts, { lastInput: noon - 29 * SECOND }), 'later');
    assert.equal(verdict(noPrompts, { lastInput: noon - 30 * SECOND }), 'ask');
    assert.equal(verdict(noPrompts, { debugging: true }), 'later');
    assert.equal(verdict(noPrompts, { presenting: true }), 'later');
    assert.equal(verdict(noPrompts, { dayBegan: noon - 14 * MINUTE }), 'later');
    assert.equal(verdict(noPrompts, { dayBegan: noon - 15 * MINUTE }), 'ask');
  });

  it('are not asked when all questions or their kind is switched off', () => {
    assert.equal(verdict(noPrompts, { enabled: false }), 'no');
    const muted = withNever(noPrompts, 'coming-back');
    assert.equal(verdict(muted), 'no');
    assert.equal(mayAsk('cause', muted, calm, berlin), 'ask');
    assert.deepEqual(withNever(muted, 'coming-back'), muted);
  });

  it('can be claimed by only one window', async () => {
    const log = memory();
    assert.equal(await claimPrompt('coming-back', log, calm, berlin), 'ask');
    assert.equal(await claimPrompt('coming-back', log, calm, berlin), 'no');
    assert.deepEqual(log.read().shown, [{ kind: 'coming-back', at: noon, answered: false }]);
    assert.equal(withAnswer(log.read(), 'coming-back', noon).shown[0]?.answered, true);
  });

  it('are not stored in the history when they are not asked', async () => {
    const log = memory();
    await claimPrompt('coming-back', log, { ...calm, debugging: true }, berlin);
    assert.deepEqual(log.read(), noPrompts);
  });

  it('never exceed three a day or come within an hour, in any sequence of moments', async () => {
    await holdsForAll(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 }), async (minutes) => {
        const log = memory();
        let now = noon;
        const times: number[] = [];
        for (const step of minutes) {
          now += step * MINUTE;
          if ((await claimPrompt('cause', log, { ...calm, now }, berlin)) === 'ask') times.push(now);
        }
        const perDay = new Map<string, number>();
        for (const at of times) perDay.set(dateOf(berlin, at), (perDay.get(dateOf(berlin, at)) ?? 0) + 1);
        assert.ok([...perDay.values()].every((count) => count <= 3));
        assert.ok(times.every((at, index) => index === 0 || at - (times[index - 1] ?? 0) >= HOUR));
      }),
    );
  });
});
