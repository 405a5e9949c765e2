import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import { Duties } from '../../src/core/duty/duties';
import { startDuty, stopDuty } from '../../src/core/duty/startStop';
import { taxonomy } from '../../src/core/taxonomy/taxonomy';
import { Emitter } from '../../src/core/lifecycle/event';
import type { DirectStore } from '../../src/core/store/store';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { defaultWorkingHours } from '../../src/core/time/workingHours';
import { promptQuestions } from '../../src/editor/prompts/promptQuestions';
import { openStore } from '../../src/store/sqliteStore';
import { eventually } from '../support/eventually';
import { patientStore } from '../../src/store/patientStore';

/** Tuesday, 10:00 in the zone of the tests. */
const MORNING = Date.UTC(2026, 10, 24, 10);

describe('promptQuestions', () => {
  let store: DirectStore;
  let now: number;
  let shown: string[];
  /** The buttons that the developer presses, in order. After them, questions are ignored. */
  let presses: RegExp[];
  let asksAfterMisuse = false;
  let enabled = true;
  const tick = new Emitter<void>();
  const clock = { now: () => now, zone: () => 'UTC' };
  /** The quick picks that were opened. They are real ones. */
  let picks: vscode.QuickPick<vscode.QuickPickItem>[];
  const { showInformationMessage, createQuickPick } = vscode.window;

  const duties = new Duties(async () => patientStore(store), clock);
  const questions = () =>
    promptQuestions(vscode, {
      open: async () => patientStore(store),
      duties,
      taxonomy: () => taxonomy,
      calendar: () => ({ zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 }),
      workingHours: () => defaultWorkingHours,
      suggestAfter: () => undefined,
      enabled: () => enabled,
      asksAfterMisuse: () => asksAfterMisuse,
      clock,
      onTick: tick.event,
    });

  const worked = (start: number, end: number) => {
    const window = { id: 'w', editor: 'test', startedAt: start, seenAt: end };
    const evidence = [start];
    store.save(window, 'UTC', [{ start, end, window: 'w', kind: 'edit', fileClass: 'source', evidence }]);
  };
  const origin = (at: number) => ({ now: at, zone: 'UTC', newId: () => store.newId() });
  const tagged = () =>
    store.entriesIn({ start: MORNING - 24 * HOUR, end: MORNING + 24 * HOUR }).map(({ category, start, end }) => ({
      category,
      minutes: ((end ?? now) - start) / MINUTE,
    }));

  beforeEach(() => {
    now = MORNING;
    shown = [];
    presses = [];
    asksAfterMisuse = false;
    enabled = true;
    store = openStore(':memory:', clock);
    store.agree(MORNING - 48 * HOUR);
    picks = [];
    Object.assign(vscode.window, {
      createQuickPick: () => {
        const pick = createQuickPick.call(vscode.window);
        picks.push(pick);
        return pick;
      },
      showInformationMessage: async (message: string, ...items: vscode.MessageItem[]) => {
        shown.push(message);
        assert.ok(
          items.every((item) => 'title' in item),
          'a question is not a modal dialog',
        );
        const pressed = presses.shift();
        return items.find(({ title }) => pressed?.test(title));
      },
    });
  });

  afterEach(() => {
    Object.assign(vscode.window, { showInformationMessage, createQuickPick });
    store.dispose();
  });

  it('asks where the cause of a debug session was, and divides it in halves for the answer “Both”', async () => {
    presses = [/^Both$/];
    await questions().afterSession({ start: now - 20 * MINUTE, end: now }, undefined);
    assert.deepEqual(shown, ['You debugged for 20 min. Where was the cause?']);
    assert.deepEqual(tagged(), [
      { category: 'own', minutes: 10 },
      { category: 'misuse-debugging', minutes: 10 },
    ]);
    assert.equal(store.undo()?.name, 'cause');
    assert.deepEqual(tagged(), []);
  });

  it('does not ask about a session while the developer types, but afterwards', async () => {
    const asked = questions().afterSession({ start: now - 20 * MINUTE, end: now }, now - 2000);
    for (let turn = 0; turn < 50; turn++) {
      tick.fire();
      await setImmediate();
    }
    assert.deepEqual(shown, []);
    await eventually('the question', () => {
      now += 15_000;
      tick.fire();
      return shown.length === 1;
    });
    await asked;
  });

  it('stores nothing about a session when the question is ignored', async () => {
    await questions().afterSession({ start: now - 20 * MINUTE, end: now }, undefined);
    assert.equal(shown.length, 1);
    assert.deepEqual(tagged(), []);
  });

  it('does not ask about a session that a duty covers', async () => {
    await duties.add({ category: 'firefighting', start: now - 30 * MINUTE, end: now });
    await questions().afterSession({ start: now - 20 * MINUTE, end: now }, undefined);
    assert.deepEqual(shown, []);
  });

  it('asks for the cause of a duty without one, and of misuse debugging only if that is switched on', async () => {
    const span = { start: now - 30 * MINUTE, end: now };
    const misuse = await duties.add({ category: 'misuse-debugging', ...span });
    await questions().afterDuty(misuse);
    assert.deepEqual(shown, []);
    asksAfterMisuse = true;
    presses = [/^In our service$/];
    await questions().afterDuty(misuse);
    assert.deepEqual(tagged(), [{ category: 'own', minutes: 30 }]);
    now += 2 * HOUR;
    presses = [/^Outside our service$/];
    const { start, end } = { start: now - 30 * MINUTE, end: now };
    const open = { category: 'firefighting', duty: 'firefighting.troubleshooting', start, end };
    await questions().afterDuty(await duties.add(open));
    assert.deepEqual(tagged()[1], { category: 'misuse-debugging', minutes: 30 });
  });

  it('ignores an answer about a duty that was edited meanwhile', async () => {
    const open = { category: 'firefighting', duty: 'firefighting.troubleshooting' };
    const stopped = await duties.add({ ...open, start: now - 30 * MINUTE, end: now });
    presses = [/^In our service$/];
    const answer = vscode.window.showInformationMessage;
    Object.assign(vscode.window, {
      showInformationMessage: async (message: string, ...items: string[]) => {
        await duties.edit(stopped.id, { category: 'documentation' });
        return answer(message, ...items);
      },
    });
    await questions().afterDuty(stopped);
    assert.deepEqual(tagged(), [{ category: 'documentation', minutes: 30 }]);
  });

  it('asks when a duty that was left running ended, and ends it at that time', async () => {
    now = MORNING - 18 * HOUR;
    await duties.start({ category: 'documentation' });
    worked(now, now + 25 * MINUTE);
    now = MORNING;
    presses = [/^At /];
    await questions().afterReturn(undefined);
    assert.match(shown[0] ?? '', /^Documentation was left running\. The last activity was at Mon.+25/);
    assert.deepEqual(tagged(), [{ category: 'documentation', minutes: 25 }]);
  });

  it('stores no time after the last sign of life when the question is not answered', async () => {
    now = MORNING - 18 * HOUR;
    await duties.start({ category: 'documentation' });
    worked(now, now + 25 * MINUTE);
    now = MORNING;
    await questions().afterReturn(undefined);
    assert.equal(shown.length, 1);
    await duties.stop();
    assert.deepEqual(tagged(), [{ category: 'documentation', minutes: 25 }]);
  });

  it('asks only once about an absence of 35 minutes in working hours', async () => {
    worked(now - 60 * MINUTE, now - 35 * MINUTE);
    await questions().afterReturn(undefined);
    assert.match(shown[0] ?? '', /^You were away for 35 min/);
    await questions().afterReturn(undefined);
    assert.equal(shown.length, 1, 'questions are an hour apart');
  });

  it('stores the answer about an absence as one act', async () => {
    worked(now - 60 * MINUTE, now - 35 * MINUTE);
    presses = [/^Say/];
    const asked = questions().afterReturn(undefined);
    await eventually('the answer is stored', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return tagged().length > 0;
    });
    await asked;
    assert.deepEqual(tagged(), [{ category: 'coordination', minutes: 35 }]);
    assert.equal(store.undo()?.name, 'add');
    assert.deepEqual(tagged(), []);
  });

  for (const [answer, expected] of [
    ['-  Break, or not work', [{ category: 'excluded', minutes: 35 }]],
    ['Leave it open', []],
  ] as const) {
    it(`stores what the answer “${answer}” means`, async () => {
      worked(now - 60 * MINUTE, now - 35 * MINUTE);
      presses = [/^Say/];
      let over = false;
      const asked = questions()
        .afterReturn(undefined)
        .then(() => (over = true));
      await eventually('the answer is given', async () => {
        const [marked] = picks[0]?.activeItems ?? [];
        if (!marked) return false;
        if (marked.label !== answer) {
          await vscode.commands.executeCommand('quickInput.next');
          return false;
        }
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return over;
      });
      await asked;
      assert.deepEqual(tagged(), expected);
    });
  }

  for (const [minutes, what] of [
    [6, 'short'],
    [300, 'long'],
  ] as const) {
    it(`does not ask about an absence that is too ${what}`, async () => {
      now = MORNING + 6 * HOUR;
      worked(now - minutes * MINUTE - 30 * MINUTE, now - minutes * MINUTE);
      await questions().afterReturn(undefined);
      assert.deepEqual(shown, []);
    });
  }

  it('does not ask about an absence while the developer types, but afterwards', async () => {
    worked(now - 60 * MINUTE, now - 35 * MINUTE);
    const asked = questions().afterReturn(now);
    now += 20_000;
    for (let turn = 0; turn < 50; turn++) {
      tick.fire();
      await setImmediate();
    }
    assert.deepEqual(shown, []);
    await eventually('the question', () => {
      now += 15_000;
      tick.fire();
      return shown.length === 1;
    });
    await asked;
  });

  const kinds: readonly (readonly [string, () => Promise<void>])[] = [
    ['a session', () => questions().afterSession({ start: now - 20 * MINUTE, end: now }, undefined)],
    [
      'an absence',
      async () => {
        worked(now - 60 * MINUTE, now - 35 * MINUTE);
        await questions().afterReturn(undefined);
      },
    ],
    [
      'a duty that was left running',
      async () => {
        store.act('start', startDuty({ category: 'documentation' }, origin(now - 10 * HOUR)));
        worked(now - 10 * HOUR, now - 9 * HOUR);
        await questions().afterReturn(undefined);
        store.act('stop', stopDuty(origin(now)));
      },
    ],
  ];
  for (const [what, ask] of kinds) {
    it(`never asks again about ${what} after “Don’t Show Again”, but still asks about other things`, async () => {
      presses = [/^Don.t Show Again$/];
      await ask();
      assert.equal(shown.length, 1);
      now += 2 * HOUR;
      await ask();
      assert.equal(shown.length, 1);
      for (const [other, askOther] of kinds) {
        if (other === what) continue;
        now += 24 * HOUR;
        await askOther();
      }
      assert.equal(shown.length, 3);
    });
  }

  for (const [what, ask] of kinds) {
    it(`does not ask about ${what} when questions are switched off`, async () => {
      enabled = false;
      await ask();
      assert.deepEqual(shown, []);
      assert.deepEqual(store.prompts.read().shown, [], 'no question of the day is used up');
    });
  }

  it('asks at most three times a day in all windows together', async () => {
    const windows = [questions(), questions()];
    for (let times = 0; times < 5; times++) {
      now = MORNING + times * 61 * MINUTE;
      const session = { start: now - 20 * MINUTE, end: now };
      await Promise.all(windows.map((window) => window.afterSession(session, undefined)));
    }
    assert.equal(shown.length, 3);
    now = MORNING + 24 * HOUR;
    await windows[1]?.afterSession({ start: now - 20 * MINUTE, end: now }, undefined);
    assert.equal(shown.length, 4);
  });
});
