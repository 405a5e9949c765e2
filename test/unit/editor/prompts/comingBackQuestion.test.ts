import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Duties } from '../../../../src/core/duty/duties';
import type { Overlap } from '../../../../src/core/duty/resolveOverlap';
import type { DirectStore } from '../../../../src/core/store/store';
import { idOfKey, keyedChoices } from '../../../../src/core/taxonomy/keys';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { type Calendar, dayAt } from '../../../../src/core/time/calendar';
import { type Instant, MINUTE } from '../../../../src/core/time/span';
import { defaultWorkingHours } from '../../../../src/core/time/workingHours';
import { proposedElsewhere } from '../../../../src/editor/host/elsewhere';
import { askWhatItWas } from '../../../../src/editor/prompts/comingBackQuestion';
import type { Choice } from '../../../../src/editor/shared/quickPick';
import { TempStores } from '../../../support/tempStore';
import { answeringPrompter } from './support/answeringPrompter';
import { patientStore } from '../../../../src/store/patientStore';

const calendar: Calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };

/** Somebody worked for 30 minutes, was away for 35 and is back now. */
describe('The question what an absence was', () => {
  let stores: TempStores;
  let store: DirectStore;
  let duties: Duties;
  let began: Instant;
  let press: string | undefined;
  let meanwhile: () => Promise<unknown>;
  let asked: string[];
  let messages: string[];
  /** The answers to the lists, in their order; `titles` are those of the lists that were shown. */
  let chosen: (string | undefined)[];
  let titles: string[];
  let typed: string[];
  let input: vscode.InputBoxOptions | undefined;
  let overlaps: (Overlap | undefined)[];
  let offered: number[];
  let rows: readonly Choice[];
  let answerOf: ((key: string) => string | undefined) | undefined;

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
    duties = new Duties(async () => patientStore(store), stores.clock);
    [press, meanwhile, asked, messages] = ['Say What It Was…', async () => undefined, [], []];
    [chosen, titles, typed, input, overlaps, offered] = [[], [], [], undefined, [], []];
    [rows, answerOf] = [[], undefined];
    workAndLeave();
  });

  afterEach(() => stores.dispose());

  const at = (minutes: number) => began + minutes * MINUTE;
  const minutes = ({ start, end = Number.NaN }: { start: Instant; end?: Instant }) => [
    (start - began) / MINUTE,
    (end - began) / MINUTE,
  ];
  function workAndLeave(): void {
    began = stores.clock.now();
    store.save({ id: 'w1', editor: 'VS Code', startedAt: began, seenAt: at(30) }, 'Europe/Berlin', [
      { start: began, end: at(30), window: 'w1', kind: 'edit', fileClass: 'source', evidence: [began] },
    ]);
    stores.clock.forward(65);
  }
  const stored = () =>
    store
      .entriesIn({ start: 0, end: stores.clock.now() })
      .map((entry) => [entry.category, ...minutes(entry), entry.duration]);

  function ask({ agreed } = { agreed: true }): Promise<void> {
    if (agreed) store.agree(began);
    const prompter = answeringPrompter(store, stores.clock, async (message) => {
      asked.push(message);
      await meanwhile();
      return press;
    });
    const showInputBox = async (options?: vscode.InputBoxOptions) => {
      input = options;
      return typed.shift();
    };
    return askWhatItWas(
      { window: { showInputBox } },
      {
        ...{ open: async () => patientStore(store), duties, prompter, clock: stores.clock },
        taxonomy: () => taxonomy,
        calendar: () => calendar,
        workingHours: () => defaultWorkingHours,
        locale: () => 'en',
        pickOne: async ({ title, choices, byKey }) => {
          titles.push(title);
          [rows, answerOf] = [choices, byKey];
          return chosen.shift();
        },
        pickOverlap: async (answers) => {
          offered.push(answers.length);
          return answers.length === 0 ? 'free' : overlaps.shift();
        },
        showMessage: (text) => void messages.push(text),
        proposed: (span) =>
          proposedElsewhere(patientStore(store), dayAt(calendar, span.start), stores.clock.now(), {
            ...{ calendar, workingHours: defaultWorkingHours, suggestAfter: 0 },
          }),
      },
    );
  }

  const tagTail = () => duties.add({ category: 'support', start: at(50), end: at(65) });

  it('stores the answer for the whole absence, as measured', async () => {
    chosen = ['coordination.meeting'];
    await ask();
    assert.match(asked.join(), /^You were away for 35 min, /);
    assert.deepEqual(stored(), [['coordination', 30, 65, 'measured']]);
    assert.equal(messages.length, 1);
  });

  describe('when the calendar has a meeting in the absence', () => {
    beforeEach(() => {
      const calendars = [{ id: 'work', name: 'work.ics', file: '/work.ics', titles: false }];
      store.sources.change((state) => ({ ...state, calendars }));
    });

    const meeting = (from: number, to: number) => {
      const event = {
        kind: 'calendar',
        titleClass: 'requirements',
        answer: 'accepted',
        busy: true,
        people: 5,
      } as const;
      store.observations.putObservations('work', [{ ...event, key: `${from}`, start: at(from), end: at(to) }]);
    };

    it('names the meeting, and one answer accepts it', async () => {
      meeting(32, 62);
      press = 'Yes';
      await ask();
      assert.match(asked.join(), /^You were away for 35 min, .+\. Clarifying requirements .+\?$/);
      assert.deepEqual(stored(), [['requirements', 32, 62, 'measured']]);
      assert.deepEqual(titles, []);
      const [entry] = store.entriesIn({ start: at(30), end: at(65) });
      assert.equal(entry?.provenance, 'suggestion-accepted');
    });

    it('names the longest of several', async () => {
      meeting(32, 38);
      meeting(40, 64);
      press = 'Yes';
      await ask();
      assert.deepEqual(stored(), [['requirements', 40, 64, 'measured']]);
    });

    it('still takes any other answer, for the whole absence', async () => {
      meeting(32, 62);
      chosen = ['excluded.break'];
      await ask();
      assert.deepEqual(stored(), [['excluded', 30, 65, 'measured']]);
    });

    it('says so when the meeting was accepted elsewhere in the meantime', async () => {
      meeting(32, 62);
      press = 'Yes';
      meanwhile = () => duties.add({ category: 'coordination', start: at(30), end: at(65) });
      await ask();
      assert.deepEqual(messages, ['That suggestion has been answered already.']);
      assert.deepEqual(stored().length, 1);
    });
  });

  it('has the keys that all lists have, with what an absence mostly was first', async () => {
    await ask();
    for (const key of '1234567890-'.split('')) assert.equal(answerOf?.(key), idOfKey(taxonomy, key), key);
    assert.deepEqual(
      rows.slice(0, 5).map(({ id, label }) => `${label.trim().split(' ')[0]} ${id}`),
      ['Meeting coordination.meeting', '5 support', '6 chasing', '0 own', '- excluded.break'],
    );
    const keys = rows.flatMap(({ id, label }) => (/^[\d-] /.test(label) ? `${label[0]} ${id}` : []));
    assert.deepEqual(
      keys.toSorted(),
      keyedChoices(taxonomy)
        .map(({ key, id }) => `${key} ${id}`)
        .toSorted(),
    );
  });

  it('stores a pressed key as what it means in every list', async () => {
    chosen = [idOfKey(taxonomy, '4')];
    await ask();
    assert.deepEqual(stored(), [['requirements', 30, 65, 'measured']]);
  });

  it('is not asked without consent to record', async () => {
    await ask({ agreed: false });
    assert.deepEqual(asked, []);
    await ask();
    assert.equal(asked.length, 1);
  });

  it('is not asked on a day of leave', async () => {
    store.act('leave', () => [{ table: 'leave', after: { id: store.newId(), date: '2026-11-23' } }]);
    await ask();
    assert.deepEqual(asked, []);
  });

  it('stores nothing when it is closed', async () => {
    press = undefined;
    await ask();
    assert.deepEqual([asked.length, titles, stored()], [1, [], []]);
  });

  for (const answer of [undefined, 'open']) {
    it(`stores nothing when the list of answers is left ${answer ?? 'with Escape'}`, async () => {
      chosen = [answer];
      await ask();
      assert.deepEqual([titles.length, stored(), messages], [1, [], []]);
    });
  }

  it('asks what to do about an entry that was added before the answer came', async () => {
    meanwhile = tagTail;
    [chosen, overlaps] = [['chasing'], ['replace']];
    await ask();
    assert.ok((offered[0] ?? 0) > 0);
    assert.deepEqual(stored(), [['chasing', 30, 65, 'measured']]);
  });

  it('asks again when that question is left with Escape, and stores nothing then', async () => {
    meanwhile = tagTail;
    [chosen, overlaps] = [['chasing', 'open'], [undefined]];
    await ask();
    assert.equal(titles.length, 2);
    assert.deepEqual(stored(), [['support', 50, 65, 'estimated']]);
  });

  it('stores a corrected length as adjusted', async () => {
    [chosen, typed] = [['length', 'own'], ['25m']];
    await ask();
    assert.deepEqual(titles, ['What did you do in these 35 min?', 'What did you do in these 25 min?']);
    assert.deepEqual(stored(), [['own', 30, 55, 'adjusted']]);
  });

  it('keeps the length when its correction is left with Escape', async () => {
    chosen = ['length', 'own'];
    await ask();
    assert.deepEqual(stored(), [['own', 30, 65, 'measured']]);
  });

  it('keeps a corrected length when the next correction is left with Escape', async () => {
    [chosen, typed] = [['length', 'length', 'own'], ['25m']];
    await ask();
    assert.deepEqual(stored(), [['own', 30, 55, 'adjusted']]);
  });

  it('rejects a length that reaches into the future, while it is typed', async () => {
    chosen = ['length', 'open'];
    await ask();
    assert.equal(await input?.validateInput?.('20m'), undefined);
    assert.ok(await input?.validateInput?.('2h'));
    assert.ok(await input?.validateInput?.('soon'));
  });
});
