import assert from 'node:assert/strict';
import type { Suggestion } from '../../../src/core/suggest/suggestion';
import { MINUTE } from '../../../src/core/time/span';
import { type DutyBook, dutyBook } from './support/dutyBook';

describe('Accepting all likely suggestions', () => {
  let book: DutyBook;
  beforeEach(() => {
    book = dutyBook();
    book.clock.forward(120);
  });
  afterEach(() => book.store.dispose());

  const suggestion = (from: number, to: number, duty = 'documentation.internal'): Suggestion => ({
    ...{ start: book.at(from), end: book.at(to), category: duty.split('.')[0] ?? '', duty },
    reasons: [{ rule: 'R01', holds: (to - from) * MINUTE }],
  });
  const decisions = () => {
    const found = book.store.decisions({ start: book.at(0), end: book.at(120) });
    return found.map(({ rule, verdict, given }) => [rule, verdict, ...(given ? [given] : [])].join(' '));
  };
  const three = () => [suggestion(0, 20), suggestion(30, 40), suggestion(50, 60, 'architecture.decision')];

  it('is one act that one undo takes back, with the answers', async () => {
    const added = await book.duties.acceptLikely(three());
    assert.deepEqual(book.written(), [
      'documentation.internal 0-20',
      'documentation.internal 30-40',
      'architecture.decision 50-60',
    ]);
    assert.ok(
      added.every(({ provenance, duration }) => provenance === 'suggestion-accepted' && duration === 'measured'),
    );
    assert.deepEqual(decisions(), Array(3).fill('R01 accepted together'));
    assert.equal((await book.duties.undo())?.name, 'accept-likely');
    assert.deepEqual([book.written(), decisions()], [[], []]);
    await book.duties.redo();
    assert.deepEqual([book.written().length, decisions()], [3, Array(3).fill('R01 accepted together')]);
  });

  it('skips what was answered meanwhile', async () => {
    await book.duties.accept([suggestion(30, 40)]);
    await book.duties.reject([suggestion(50, 60, 'architecture.decision')]);
    assert.equal((await book.duties.acceptLikely(three())).length, 1);
    assert.deepEqual(decisions().toSorted(), ['R01 accepted', 'R01 accepted together', 'R01 rejected']);
  });

  it('skips what another window answers at the same moment', async () => {
    const [first, second] = await Promise.all([book.duties.acceptLikely(three()), book.duties.acceptLikely(three())]);
    assert.deepEqual([first.length, second.length, book.written().length], [3, 0, 3]);
    const [mine, all] = await Promise.all([
      book.duties.accept([suggestion(70, 80)]),
      book.duties.accept([suggestion(70, 80), suggestion(90, 95)]),
    ]);
    assert.deepEqual([mine.length, all.length, book.written().length], [1, 1, 5]);
    assert.equal(decisions().length, 5);
  });

  it('does not push answers of their own out of the last sixty', async () => {
    await book.duties.accept([suggestion(0, 1)]);
    book.clock.forward(1);
    await book.duties.acceptLikely(Array.from({ length: 70 }, (_, index) => suggestion(index + 2, index + 3)));
    const later = book.store.decisions({ start: book.at(5000), end: book.at(5001) });
    assert.deepEqual(
      later.map(({ start, given }) => [start, given]),
      [[book.at(0), undefined]],
    );
  });

  it('teaches by a later correction: another duty, other times or a deletion makes it an answer of its own', async () => {
    const [first, second, third] = await book.duties.acceptLikely(three());
    await book.duties.edit(first?.id ?? '', { category: 'requirements' });
    await book.duties.edit(second?.id ?? '', { end: book.at(38) });
    await book.duties.remove([third?.id ?? '']);
    assert.deepEqual(decisions(), ['R01 edited', 'R01 edited', 'R01 rejected']);
    for (let times = 0; times < 3; times++) await book.duties.undo();
    assert.deepEqual(decisions(), Array(3).fill('R01 accepted together'));
  });

  it('teaches by the correction of a part', async () => {
    const [first] = await book.duties.acceptLikely(three());
    await book.duties.split(first?.id ?? '', book.at(10));
    assert.deepEqual(decisions()[0], 'R01 accepted together');
    const [, part] = book.all();
    await book.duties.edit(part?.id ?? '', { category: 'requirements' });
    assert.deepEqual(decisions()[0], 'R01 edited');
  });

  it('teaches nothing by a note, a topic or a merge with what is as proposed', async () => {
    const [first, second] = await book.duties.acceptLikely([suggestion(0, 20), suggestion(20, 30)]);
    await book.duties.edit(first?.id ?? '', { note: 'outbox', topic: 'events' });
    await book.duties.merge([first?.id ?? '', second?.id ?? '']);
    assert.deepEqual(
      [book.written(), decisions()],
      [['documentation.internal 0-30'], Array(2).fill('R01 accepted together')],
    );
  });
});

describe('A blind check', () => {
  let book: DutyBook;
  beforeEach(() => {
    book = dutyBook();
    book.clock.forward(60);
  });
  afterEach(() => book.store.dispose());

  const hidden = (): Suggestion => ({
    ...{ start: book.at(0), end: book.at(20), category: 'documentation', duty: 'documentation.internal', blind: true },
    reasons: [{ rule: 'R01', holds: 20 * MINUTE }],
  });
  const answered = () =>
    book.store.decisions({ start: book.at(0), end: book.at(60) }).map(({ verdict, given }) => [verdict, given]);

  it('agrees when the category is the proposed one, and tags no more than what was said', async () => {
    await book.duties.answerBlind(hidden(), { category: 'documentation' });
    assert.deepEqual([book.written(), answered()], [['documentation 0-20'], [['accepted', 'blind']]]);
  });

  it('does not agree for another load, own work or a break', async () => {
    for (const [category, verdict] of [
      ['requirements', 'edited'],
      ['own', 'rejected'],
      ['excluded', 'rejected'],
    ] as const) {
      await book.duties.answerBlind(hidden(), { category });
      assert.deepEqual(answered(), [[verdict, 'blind']], category);
      await book.duties.undo();
      assert.deepEqual(answered(), []);
    }
  });

  it('is known to the store: what was asked today, and what was accepted since', async () => {
    const record = () => book.store.blindRecord(book.at(-60));
    assert.deepEqual([record().askedToday, record().acceptedSince('R01')], [false, undefined]);
    await book.duties.answerBlind(hidden(), { category: 'documentation' });
    assert.deepEqual([record().askedToday, record().acceptedSince('R01')], [true, 0]);
    assert.equal(book.store.blindRecord(book.at(24 * 60)).askedToday, false);
    book.clock.forward(60);
    const more = Array.from({ length: 12 }, (_, index) => ({
      ...hidden(),
      start: book.at(30 + index),
      end: book.at(31 + index),
    }));
    await book.duties.accept(more.slice(0, 1));
    await book.duties.acceptLikely(more.slice(1, 4));
    assert.equal(record().acceptedSince('R01'), 4);
    await book.duties.acceptLikely(more.slice(4));
    assert.equal(record().acceptedSince('R01'), 9);
  });
});

describe('The last answers', () => {
  it('are known of every rule, also of those for time away from the editor', async () => {
    const book = dutyBook();
    for (const [index, rule] of (['R01', 'R10', 'R24', 'R31'] as const).entries()) {
      book.clock.forward(10);
      const span = { start: book.at(index * 10), end: book.at(index * 10 + 5) };
      await book.duties.accept([{ ...span, category: 'support', reasons: [{ rule, holds: MINUTE }] }]);
    }
    const later = book.store.decisions({ start: book.at(9000), end: book.at(9001) });
    assert.deepEqual(
      later.map(({ rule }) => rule),
      ['R01', 'R10', 'R24', 'R31'],
    );
    book.store.dispose();
  });
});

describe('Choices about rules', () => {
  let book: DutyBook;
  beforeEach(() => (book = dutyBook()));
  afterEach(() => book.store.dispose());

  const chosen = () =>
    book.store
      .ruleChoices()
      .map(({ rule, choice, project }) => [choice, rule, ...(project ? [project] : [])].join(' '));

  it('are acts: one step to undo, and taken back at any time later', async () => {
    await book.duties.chooseRule({ rule: 'R24', choice: 'never' });
    await book.duties.chooseRule({ rule: 'R01', choice: 'never', project: 'billing' });
    await book.duties.chooseRule({ rule: 'R03', choice: 'always' });
    assert.deepEqual(chosen(), ['never R24', 'never R01 billing', 'always R03']);
    await book.duties.undo();
    assert.deepEqual(chosen(), ['never R24', 'never R01 billing']);
    const [first] = book.store.ruleChoices();
    await book.duties.takeBackChoices([first?.id ?? '']);
    assert.deepEqual(chosen(), ['never R01 billing']);
    await book.duties.undo();
    assert.deepEqual(chosen(), ['never R24', 'never R01 billing']);
  });

  it('replace what was chosen about the same rule before, and change nothing when it was the same', async () => {
    await book.duties.chooseRule({ rule: 'R24', choice: 'always' });
    await book.duties.chooseRule({ rule: 'R24', choice: 'never' });
    assert.deepEqual(chosen(), ['never R24']);
    assert.equal(await book.duties.chooseRule({ rule: 'R24', choice: 'never' }), undefined);
    await book.duties.undo();
    assert.deepEqual(chosen(), ['always R24']);
  });
});
