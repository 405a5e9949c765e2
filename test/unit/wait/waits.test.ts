import assert from 'node:assert/strict';
import { InputError } from '../../../src/core/input/inputError';
import { Leave } from '../../../src/core/leave/leave';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { defaultWorkingHours } from '../../../src/core/time/workingHours';
import { isLongOpen } from '../../../src/core/wait/elapsed';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { parseNewWait } from '../../../src/core/wait/newWait';
import type { NewWait } from '../../../src/core/records/wait';
import { Waits } from '../../../src/core/wait/waits';
import { type DutyBook, dutyBook } from '../duty/support/dutyBook';
import { patientStore } from '../../../src/store/patientStore';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const time = { calendar, hours: defaultWorkingHours, leave: [] };
const access: NewWait = { kind: 'chasing.server-access', owner: 'operations' };

describe('Waits', () => {
  let book: DutyBook;
  let waits: Waits;
  beforeEach(() => {
    book = dutyBook();
    waits = new Waits(() => Promise.resolve(patientStore(book.store)), book.clock);
  });
  afterEach(() => book.store.dispose());

  it('are measured in working hours, and only their follow-ups are effort', async () => {
    const { id } = await waits.open(access);
    book.clock.forward(60);
    await waits.followUp(id, { start: book.at(55), end: book.at(60) });
    book.clock.forward(3 * 24 * 60);
    await waits.followUp(id, { start: book.clock.now() - 5 * MINUTE, end: book.clock.now() });
    const [wait] = await waits.list(time);
    assert.deepEqual([wait?.followUps, (wait?.elapsed ?? 0) / HOUR], [2, 9 * 3 + 1]);
    const effort = book.all().reduce((sum, { start, end = start }) => sum + end - start, 0);
    assert.equal(effort, 10 * MINUTE);
    assert.ok(book.all().every((entry) => entry.duty === 'chasing.server-access' && entry.requester === 'operations'));
  });

  it('are listed oldest first until they are closed', async () => {
    await waits.open({ ...access, subject: 'second' });
    const first = await waits.open({ kind: 'chasing.approval', subject: 'first', openedAt: book.at(-600) });
    const subjects = async () => (await waits.list(time)).map(({ subject }) => subject);
    assert.deepEqual(await subjects(), ['first', 'second']);
    book.clock.forward(10);
    await waits.close(first.id);
    assert.deepEqual(await subjects(), ['second']);
    await assert.rejects(waits.close(first.id), InputError);
    await assert.rejects(waits.followUp(first.id, { start: book.at(0), end: book.at(5) }), InputError);
    assert.equal(book.store.waitsIn({ start: book.at(-700), end: book.at(-500) }).length, 1);
    await book.duties.undo();
    assert.deepEqual(await subjects(), ['first', 'second']);
  });

  it('can be changed and dated back while they are open, and a detail can be taken out', async () => {
    const { id } = await waits.open({ ...access, subject: 'staging', link: 'https://example.com/1' });
    book.clock.forward(60);
    await waits.edit(id, { subject: 'production', owner: null, openedAt: book.at(-600) });
    const changed = {
      id,
      kind: access.kind,
      subject: 'production',
      link: 'https://example.com/1',
      openedAt: book.at(-600),
    };
    assert.deepEqual(book.store.openWaits(), [changed]);
    await waits.edit(id, {});
    await waits.edit(id, { kind: 'chasing.approval', subject: null, link: null });
    assert.deepEqual(book.store.openWaits(), [{ id, kind: 'chasing.approval', openedAt: book.at(-600) }]);
    await book.duties.undo();
    assert.deepEqual(book.store.openWaits(), [changed]);
    await book.duties.undo();
    assert.equal(book.store.openWaits()[0]?.subject, 'staging');
    await assert.rejects(waits.edit(id, { openedAt: book.clock.now() + 1 }), InputError);
    await waits.close(id);
    await assert.rejects(waits.edit(id, { subject: 'late' }), InputError);
  });

  it('are open for long after five working days', async () => {
    await waits.open(access);
    const isLong = async () => (await waits.list(time)).map(({ elapsed }) => isLongOpen(elapsed, time));
    book.clock.forward(7 * 24 * 60);
    assert.deepEqual(await isLong(), [false]);
    book.clock.forward(1);
    assert.deepEqual(await isLong(), [true]);
  });

  it('count working hours and leave after midnight where the day starts later', async () => {
    const early = {
      calendar: { ...calendar, dayStartsAt: 4 * 60 },
      hours: { ...defaultWorkingHours, parts: [{ from: 0, to: 18 * 60 }] },
    };
    await waits.open({ ...access, openedAt: book.at(8 * 60) });
    const hours = async () => (await waits.list(early)).map(({ elapsed }) => elapsed / HOUR);
    book.clock.forward(18 * 60);
    assert.deepEqual(await hours(), [1 + 3]);
    await new Leave(() => Promise.resolve(patientStore(book.store))).mark(['2026-11-24'], ['2026-11-24']);
    assert.deepEqual(await hours(), [1]);
  });

  it('can be deleted without their follow-ups, and undo restores them', async () => {
    const { id } = await waits.open(access);
    book.clock.forward(10);
    await waits.followUp(id, { start: book.at(5), end: book.at(10) });
    await waits.drop(id);
    assert.deepEqual(await waits.list(time), []);
    assert.deepEqual(book.written(), ['chasing.server-access 5-10']);
    await book.duties.undo();
    assert.equal((await waits.list(time)).length, 1);
  });

  it('have follow-ups that split a running duty, as a short interruption does', async () => {
    const { id } = await waits.open(access);
    await book.duties.start({ category: 'architecture' });
    book.clock.forward(30);
    await waits.followUp(id, { start: book.at(10), end: book.at(15) });
    assert.deepEqual(book.written(), ['architecture 0-10', 'chasing.server-access 10-15', 'architecture 15-']);
  });

  const bad: [string, string, Partial<NewWait>][] = [
    ['an unknown kind', 'kind', { kind: 'chasing.cake' }],
    ['a kind of another category', 'kind', { kind: 'support.advise-pm' }],
    ['a link that is not a web address', 'link', { link: 'ftp://x' }],
    ['a control character', 'subject', { subject: 'a\u0000' }],
    ['a start in the future', 'openedAt', { openedAt: Number.MAX_SAFE_INTEGER }],
  ];
  for (const [what, field, part] of bad) {
    it(`are refused with ${what}`, () => {
      assert.throws(
        () => parseNewWait({ ...access, ...part }, taxonomy, book.clock.now()),
        (error) => error instanceof InputError && error.field === field,
      );
    });
  }

  it('cannot be closed with an unknown id or before they were opened', async () => {
    await assert.rejects(waits.close('nobody'), InputError);
    const { id } = await waits.open(access);
    await assert.rejects(waits.close(id, book.at(-1)), InputError);
  });
});
