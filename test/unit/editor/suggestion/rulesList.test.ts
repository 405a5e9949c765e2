import assert from 'node:assert/strict';
import { showRules } from '../../../../src/editor/suggestion/rulesList';
import type { Choice, PickOne } from '../../../../src/editor/shared/quickPick';
import type { UndoOffer } from '../../../../src/editor/shared/undoOffer';
import { type DutyBook, dutyBook } from '../../duty/support/dutyBook';
import { MINUTE } from '../../../../src/core/time/span';
import { patientStore } from '../../../../src/store/patientStore';
import { withMembers } from '../support/members';

describe('Rules…', () => {
  let book: DutyBook;
  let said: string[];
  let isSettings: boolean;
  beforeEach(() => {
    book = dutyBook();
    said = [];
    isSettings = false;
  });
  afterEach(() => book.store.dispose());

  /** Shows the list and presses the rows with these labels, one after another. Returns the lists that were shown. */
  async function press(...labels: string[]): Promise<(readonly Choice[])[]> {
    const lists: (readonly Choice[])[] = [];
    const pickOne: PickOne = ({ choices }) => {
      lists.push(choices);
      const label = labels.shift();
      if (label === undefined) return Promise.resolve(undefined);
      const row = choices.find((one) => one.label === label);
      assert.ok(row, `${label} is among ${choices.map((one) => one.label).join(', ')}`);
      return Promise.resolve(row.id);
    };
    await showRules({
      open: () => Promise.resolve(patientStore(book.store)),
      duties: book.duties,
      now: () => book.clock.now(),
      locale: () => 'en',
      day: () => 'Mon, Dec 7',
      offer: withMembers<UndoOffer>({ done: (what) => said.push(what) }),
      pickOne,
      openSettings: async () => {
        isSettings = true;
      },
    });
    return lists;
  }
  const answer = async (verdicts: string, rule: 'R01' | 'R24' = 'R01') => {
    for (const one of verdicts) {
      book.clock.forward(2);
      const [start, end] = [book.clock.now() - MINUTE, book.clock.now()];
      const suggestion = { start, end, category: 'documentation', reasons: [{ rule, holds: MINUTE }] };
      if (one === '+') await book.duties.accept([suggestion]);
      else await book.duties.reject([suggestion]);
    }
  };
  const rowOf = (lists: (readonly Choice[])[], label: string) => lists.at(-1)?.find((one) => one.label === label);

  it('shows of each rule how it was answered, what that proves, and whether it is likely or silent', async () => {
    await answer(`-${'+'.repeat(19)}`);
    await answer('---', 'R24');
    const lists = await press();
    assert.deepEqual(
      lists[0]?.slice(0, 4).map(({ label }) => label),
      ['Documentation', 'Chat, mail or a call', 'Programs, titles and projects of your own…', 'Not answered yet'],
    );
    const { description, detail, icon } = rowOf(lists, 'Documentation') ?? {};
    assert.deepEqual([description, icon], ['likely', 'pass']);
    assert.equal(detail, 'Of your last 20 answers, as suggested: 19. That proves that at least 85% are right.');
    const muted = rowOf(lists, 'Chat, mail or a call');
    assert.deepEqual([muted?.description, muted?.icon], ['silent until Mon, Dec 7', 'bell-slash']);
    assert.equal(muted?.detail, 'Of your last 3 answers, as suggested: 0.');
  });

  it('switches a rule off, shows that, and takes it back', async () => {
    const lists = await press('A design tool', 'Never suggest this again: A design tool');
    assert.deepEqual(said, ['Never again: A design tool']);
    assert.deepEqual(
      [rowOf(lists, 'A design tool')?.description, lists.at(-1)?.[0]?.label],
      ['never', 'A design tool'],
    );
    await press('A design tool', 'Take back: Never again: A design tool');
    assert.deepEqual([said[1], book.store.ruleChoices()], ['Taken back: Never again: A design tool', []]);
    await book.duties.undo();
    assert.equal(book.store.ruleChoices().length, 1);
  });

  it('trusts a rule, which ends its silence', async () => {
    await answer('---', 'R24');
    const lists = await press('Chat, mail or a call', 'Always take this for likely: Chat, mail or a call');
    assert.equal(rowOf(lists, 'Chat, mail or a call')?.description, 'always likely');
  });

  it('leads to the settings for words of one’s own', async () => {
    await press('Programs, titles and projects of your own…');
    assert.ok(isSettings);
  });
});
