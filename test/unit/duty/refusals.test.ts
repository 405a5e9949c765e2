import assert from 'node:assert/strict';
import { Duties } from '../../../src/core/duty/duties';
import type { DutyStart } from '../../../src/core/records/dutyEntry';
import { parseDutyStart } from '../../../src/core/records/dutyStart';
import type { NewEntry } from '../../../src/core/duty/newEntry';
import { startDuty } from '../../../src/core/duty/startStop';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { InputError } from '../../../src/core/input/inputError';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { openStore } from '../../../src/store/sqliteStore';
import { HandClock } from '../../support/tempStore';
import { parseTypedFacet } from '../../../src/core/records/facets';
import { Waits } from '../../../src/core/wait/waits';
import { dutyBook } from './support/dutyBook';
import { patientStore } from '../../../src/store/patientStore';

/** Every refusal names the accepted form. */
const accepted = /expected .|Accepted: ./;

describe('Bad input', () => {
  const clock = new HandClock();
  const store = openStore(':memory:', clock);
  const duties = new Duties(() => Promise.resolve(patientStore(store)), clock);
  const now = clock.now();
  after(() => store.dispose());

  const hour: NewEntry = { category: 'support', start: now - HOUR, end: now };
  const refused = async (field: string, work: () => Promise<unknown>) => {
    await assert.rejects(work, (error) => {
      assert.ok(error instanceof InputError);
      assert.equal(error.field, field);
      assert.match(error.message, accepted);
      return true;
    });
    assert.deepEqual(store.entriesIn({ start: 0, end: now + 100 * HOUR }), [], 'nothing is stored');
    assert.equal(store.undo(), undefined, 'nothing is journalled');
  };

  const bounds: [string, string, Partial<NewEntry>][] = [
    ['a start after the end', 'end', { start: now - HOUR, end: now - 2 * HOUR }],
    ['no length', 'end', { start: now - HOUR, end: now - HOUR }],
    ['an end in the future', 'end', { end: now + 1 }],
    ['a start in the future', 'start', { start: now + MINUTE, end: now + HOUR }],
    ['more than the 24 hours of a day', 'end', { start: now - 24 * HOUR - 1 }],
    ['a start that is not a number', 'start', { start: Number.NaN }],
    ['an end between two milliseconds', 'end', { end: now - 0.5 }],
  ];
  for (const [what, field, part] of bounds) {
    it(`is refused when an entry has ${what}`, () => refused(field, () => duties.add({ ...hour, ...part })));
  }

  const texts: [string, keyof DutyStart, string][] = [
    ['an unknown category', 'category', 'chores'],
    ['an unknown duty', 'duty', 'support.chores'],
    ['an id of another category', 'duty', 'architecture.decision'],
    ['a name of 201 characters', 'requester', 'x'.repeat(201)],
    ['a control character in a name', 'requester', 'front\u0007end'],
    ['a line end in a topic', 'topic', 'pagi\nnation'],
    ['a mark that changes the direction of text in a name', 'topic', 'abc\u202etxt'],
    ['a direction isolate in a name', 'requester', '\u2066team\u2069'],
    ['half a surrogate pair', 'topic', 'x\ud800'],
    ['a note of 10,000 characters', 'note', 'n'.repeat(10_000)],
    ['a control character in a note', 'note', 'a\u0000b'],
    ['a link to a file', 'link', 'file:///etc/passwd'],
    ['a link that runs a script', 'link', 'javascript:alert(1)'],
    ['a link with a space', 'link', 'https://example.org/a b'],
    ['a link without a host', 'link', 'https:///x'],
    ['an unknown role fit', 'roleFit', 'theirs'],
    ['an unknown trigger', 'trigger', 'whim'],
  ];
  for (const [what, field, value] of texts) {
    it(`is refused when a duty has ${what}`, () => {
      assert.throws(
        () => parseDutyStart({ category: 'support', [field]: value }, taxonomy),
        (error) => error instanceof InputError && error.field === field && accepted.test(error.message),
      );
    });
  }

  it('is refused when an id does not exist or a list is empty', async () => {
    await refused('id', () => duties.edit('nobody', { note: 'x' }));
    await refused('id', () => duties.split('nobody', now));
    await refused('id', () => duties.remove(['nobody']));
    await refused('id', () => duties.closeCause('nobody', 'both'));
    await refused('ids', () => duties.merge([]));
    await refused('into', () => duties.mergeTopics(['a'], ' '));
  });

  it('is refused to a person in a plain sentence, without the name of a field', async () => {
    const book = dutyBook();
    const waits = new Waits(() => Promise.resolve(patientStore(book.store)), book.clock);
    book.clock.forward(120);
    const at = (from: number, to: number) => ({ category: 'support', start: book.at(from), end: book.at(to) });
    const { id } = await book.duties.add(at(30, 60));
    const wait = await waits.open({ kind: 'chasing.approval', openedAt: book.at(60) });
    const closed = await waits.open({ kind: 'chasing.approval' });
    await waits.close(closed.id);
    const causes: Record<string, () => unknown> = {
      'This entry is no longer there. Choose another one.': () => book.duties.remove(['nobody']),
      'This wait is no longer there. Choose another one.': () => waits.close('nobody'),
      'This wait is closed already.': () => waits.close(closed.id),
      'Enter a time after the wait began.': () => waits.close(wait.id, book.at(30)),
      'This time is tagged already. Log it again to choose what happens to the entries there.': () =>
        book.duties.add(at(40, 50)),
      'The entries there would move into the future. Split or replace them instead.': () =>
        book.duties.add(at(20, 119), 'shift'),
      'Choose times that do not overlap.': () => book.duties.addAll([at(70, 90), at(80, 100)]),
      'Enter a topic.': () => book.duties.mergeTopics(['a'], ' '),
      'Select at least two entries to merge.': () => book.duties.merge([id]),
      'Enter a link that begins with https:// or http://.': () => parseTypedFacet('link', 'javascript:alert(1)'),
    };
    for (const [sentence, cause] of Object.entries(causes)) {
      await assert.rejects(async () => cause(), { name: 'InputError', sentence });
    }
    book.store.dispose();
  });

  it('is refused when a part of a split would be longer than a day', async () => {
    const other = openStore(':memory:', clock);
    const origin = { now: now - 30 * HOUR, zone: 'UTC', newId: () => other.newId() };
    other.act('start', startDuty({ category: 'support' }, origin));
    const running = new Duties(() => Promise.resolve(patientStore(other)), clock);
    const { id = '' } = other.running() ?? {};
    await assert.rejects(running.split(id, now - 2 * HOUR), (error) => {
      return error instanceof InputError && error.field === 'at' && accepted.test(error.message);
    });
    other.dispose();
  });

  it('is refused when it comes from a command or another extension', () => {
    for (const input of [
      undefined,
      null,
      7,
      '',
      {},
      { category: 'support', notes: 'x' },
      { category: 7 },
      ['support'],
    ]) {
      assert.throws(
        () => parseDutyStart(input, taxonomy),
        (error) => error instanceof InputError && accepted.test(error.message),
        JSON.stringify(input),
      );
    }
    assert.deepEqual(parseDutyStart('documentation.api-spec', taxonomy), {
      category: 'documentation',
      duty: 'documentation.api-spec',
    });
    assert.deepEqual(parseDutyStart({ category: 'own.coding', topic: '  ' }, taxonomy), {
      category: 'own',
      duty: 'own.coding',
    });
  });
});
