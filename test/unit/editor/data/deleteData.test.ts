import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Duties } from '../../../../src/core/duty/duties';
import type { DirectStore } from '../../../../src/core/store/store';
import { HOUR } from '../../../../src/core/time/span';
import { deleteData } from '../../../../src/editor/data/deleteData';
import { TempStores } from '../../../support/tempStore';
import { patientStore } from '../../../../src/store/patientStore';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };

/** It is Tuesday; one entry is of today, one of Monday, and one of the week before. */
describe('The command that deletes data', () => {
  let stores: TempStores;
  let store: DirectStore;
  let range: string | undefined;
  let typed: (string | undefined)[];
  let inputs: vscode.InputBoxOptions[];
  let messages: string[];
  let titles: string[];
  let progress: number;

  beforeEach(async () => {
    stores = new TempStores();
    stores.clock.forward(24 * 60);
    store = stores.open();
    [range, typed, inputs, messages, titles, progress] = [undefined, [], [], [], [], 0];
    const duties = new Duties(async () => patientStore(store), stores.clock);
    for (const [category, hours] of [
      ['support', 1] as const,
      ['chasing', 25] as const,
      ['architecture', 80] as const,
    ]) {
      const start = stores.clock.now() - hours * HOUR;
      await duties.add({ category, start, end: start + HOUR / 2 });
    }
  });

  afterEach(() => stores.dispose());

  const window = {
    showInformationMessage: (async (message: string) =>
      void messages.push(message)) as typeof vscode.window.showInformationMessage,
    showInputBox: async (options: vscode.InputBoxOptions = {}) => {
      inputs.push(options);
      return typed.shift();
    },
  };
  const showProgress = async <T>(title: string, work: (report: (done: number) => void) => Promise<T>): Promise<T> => {
    titles.push(title);
    return work((done) => (progress = done));
  };
  const run = () =>
    deleteData(
      { window },
      {
        open: async () => patientStore(store),
        calendar: () => calendar,
        clock: stores.clock,
        pickOne: async () => range,
        showProgress,
      },
    );
  const left = () => store.entriesIn({ start: 0, end: stores.clock.now() }).map(({ category }) => category);
  const all = ['architecture', 'chasing', 'support'];

  it('deletes nothing when the developer leaves the question for the range or the days', async () => {
    await run();
    range = 'days';
    await run();
    assert.deepEqual([left(), messages], [all, []]);
  });

  it('deletes nothing when the confirmation is left with Escape or is another word', async () => {
    range = 'everything';
    for (const answer of [undefined, '', 'del', 'yes']) {
      typed = [answer];
      await run();
    }
    assert.equal(inputs.length, 4);
    assert.deepEqual([left(), messages], [all, []]);
  });

  it('says in the confirmation what will be deleted, and accepts only the word', async () => {
    range = 'today';
    await run();
    const [confirmation] = inputs;
    assert.equal(confirmation?.title, 'Delete today: 1 entry');
    assert.equal(await confirmation?.validateInput?.('delete'), undefined);
    assert.match(JSON.stringify(await confirmation?.validateInput?.('yes')), /Type “delete”/);
  });

  for (const [chosen, kept] of [
    ['today', ['architecture', 'chasing']],
    ['week', ['architecture']],
    ['everything', []],
  ] as const) {
    it(`deletes only the time of “${chosen}” after the word was typed`, async () => {
      [range, typed] = [chosen, ['delete']];
      await run();
      assert.deepEqual(left(), kept);
      assert.match(messages.join(), /^Deleted: /);
      assert.deepEqual([titles.length, progress], [1, 1], 'its progress was shown to the end');
    });
  }

  it('deletes only the days that were typed', async () => {
    [range, typed] = ['days', [' 2026-11-23 ', 'Delete']];
    await run();
    assert.deepEqual(left(), ['architecture', 'support']);
    assert.equal(inputs[1]?.title, 'Delete 2026-11-23: 1 entry');
    assert.match(JSON.stringify(await inputs[0]?.validateInput?.('monday')), /2026-11-23/);
  });

  it('asks for no confirmation when nothing is stored about the days', async () => {
    [range, typed] = ['days', ['2026-11-10', 'delete']];
    await run();
    assert.deepEqual([inputs.length, left()], [1, all]);
    assert.deepEqual(messages, ['Nothing is stored about 2026-11-10.']);
  });
});
