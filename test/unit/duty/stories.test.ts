import assert from 'node:assert/strict';
import { Duties } from '../../../src/core/duty/duties';
import { pauseRecording, resumeRecording } from '../../../src/core/pause/pausing';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { readReport } from '../../../src/core/report/readReport';
import { topicOption } from '../../../src/core/report/text/recurringText';
import type { WeeklyReport } from '../../../src/core/report/weeklyReport';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { dayRows } from '../../../src/core/timeline/dayRows';
import { pausedSpans } from '../../../src/core/timeline/claims';
import { suggestingIn } from '../../../src/core/timeline/suggested';
import { timeline } from '../../../src/core/timeline/timeline';
import { Waits } from '../../../src/core/wait/waits';
import { TempStores } from '../../support/tempStore';
import { type DutyBook, dutyBook } from './support/dutyBook';
import { patientStore } from '../../../src/store/patientStore';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const wording = { locale: 'en', hours: String, block: String, person: String };

const EVER = { start: 0, end: Number.MAX_SAFE_INTEGER };

describe('Stories', () => {
  let book: DutyBook;
  beforeEach(() => {
    book = dutyBook();
  });
  afterEach(() => book.store.dispose());

  const report = (known: Parameters<typeof readReport>[5] = {}): WeeklyReport =>
    readReport(book.store, calendar, taxonomy, book.clock.now(), undefined, known);
  const minutes = (part: keyof WeeklyReport['totals']): number => report().totals[part] / MINUTE;
  /** Records typed edits in one source file. */
  const coded = (from: number, to: number): void => {
    const { store } = book;
    const at = (minute: number) => book.at(minute);
    const evidence = Array.from({ length: to - from }, (_, index) => at(from + index));
    store.save({ id: 'w', editor: 'VS Code', startedAt: at(from), seenAt: at(to) }, calendar.zone, [
      { start: at(from), end: at(to), window: 'w', project: 'billing', kind: 'edit', fileClass: 'source', evidence },
    ]);
  };
  /** Records typed edits in one document. */
  const written = (from: number, to: number): void => {
    const span = { start: book.at(from), end: book.at(to), evidence: [book.at(from)] };
    book.store.save({ id: 'w', editor: 'VS Code', startedAt: span.start, seenAt: span.end }, calendar.zone, [
      { ...span, window: 'w', project: 'billing', kind: 'edit', doc: 'docs/guide.md', fileClass: 'documentation' },
    ]);
  };
  const suggestedSegments = () => {
    const day = { start: book.at(-9 * 60), end: book.at(15 * 60) };
    const suggesting = suggestingIn(book.store, day, 5 * MINUTE);
    return timeline(book.store.recorded(day), calendar, day, book.clock.now(), suggesting);
  };
  const segments = () => {
    const day = { start: book.at(-9 * 60), end: book.at(15 * 60) };
    return timeline(book.store.recorded(day), calendar, day, book.clock.now());
  };

  it('a capture splits recorded coding and does not change the total of the day', async () => {
    book.clock.forward(60);
    coded(0, 60);
    assert.deepEqual([minutes('own'), minutes('tracked')], [60, 60]);
    await book.duties.capture(book.entry(40, 45));
    assert.deepEqual(
      segments().map(({ state, start, end }) => [state, (start - book.at(0)) / MINUTE, (end - book.at(0)) / MINUTE]),
      [
        ['own', 0, 40],
        ['confirmed', 40, 45],
        ['own', 45, 60],
      ],
    );
    assert.deepEqual([minutes('own'), minutes('confirmed'), minutes('tracked')], [55, 5, 60]);
  });

  it('an absence that was a break is in no total', async () => {
    coded(0, 30);
    book.clock.forward(65);
    await book.duties.add(book.entry(30, 65, 'excluded', { duty: 'excluded.break', note: 'lunch' }));
    assert.deepEqual([minutes('tracked'), minutes('load'), minutes('offEditor'), minutes('excluded')], [30, 0, 0, 35]);
    assert.equal(book.all()[0]?.note, undefined);
    assert.equal(report().entries.length, 0);
  });

  it('an entry that is added by hand is confirmed, off the editor and estimated', async () => {
    book.clock.forward(60);
    const added = await book.duties.add(book.entry(30, 60, 'chasing', { requester: 'provider A' }));
    assert.deepEqual([added.duration, added.provenance, added.requester], ['estimated', 'manual-later', 'provider A']);
    assert.deepEqual(
      segments().map(({ state, entry, measured }) => [state, entry, measured]),
      [['confirmed', added.id, 0]],
    );
    assert.deepEqual([minutes('confirmed'), minutes('offEditor'), minutes('measured')], [30, 30, 0]);
  });

  it('a wait of three days adds only its follow-ups to the report, whether it is closed or not', async () => {
    const waits = new Waits(() => Promise.resolve(patientStore(book.store)), book.clock);
    const { id } = await waits.open({ kind: 'chasing.server-access', owner: 'manager' });
    for (let times = 0; times < 2; times++) {
      book.clock.forward(24 * 60);
      await waits.followUp(id, { start: book.clock.now() - 5 * MINUTE, end: book.clock.now() });
    }
    const seen = () => {
      const items = book.store
        .waitsIn({ start: book.at(0), end: book.clock.now() })
        .map((wait) => ({ ...wait, subject: 'server access', followUps: book.store.followUps(wait.id) }));
      const { waits: shown, totals } = report({ waits: items });
      const elapsed = shown?.items.map((item) => [item.elapsed / HOUR, item.open]);
      return { effort: (shown?.effort ?? 0) / MINUTE, tracked: totals.tracked / MINUTE, elapsed };
    };
    assert.deepEqual(seen(), { effort: 10, tracked: 10, elapsed: [[18, true]] });
    await waits.close(id);
    book.clock.forward(24 * 60);
    assert.deepEqual(seen(), { effort: 10, tracked: 10, elapsed: [[18, false]] });
  });

  it('the report counts a recurring question before and since a page was linked', async () => {
    book.clock.forward(120);
    const ask = (minute: number, more = {}) =>
      book.duties.add(
        book.entry(minute, minute + 10, 'support', { duty: 'support.repeat-question', topic: 'pagination', ...more }),
      );
    for (const minute of [0, 20, 40]) await ask(minute);
    const [before] = report().topics;
    assert.ok(before);
    assert.deepEqual([before.topic, before.entries, before.duration / MINUTE], ['pagination', 3, 30]);
    assert.match(topicOption(before, wording), /^No document is linked/);

    await ask(60, { link: 'https://wiki.example/pagination', topic: 'Pagination ' });
    await ask(80);
    const [after] = report().topics;
    assert.ok(after);
    assert.deepEqual([after.entries, after.document?.entriesBefore, after.document?.entriesSince], [5, 4, 1]);
    assert.match(topicOption(after, wording), /^A document is linked. Entries before it: 4, since then: 1/);
  });

  it('a correction of an entry of thirteen days ago changes the totals of its week at once', async () => {
    const { id } = await book.duties.add(book.entry(-60, 0, 'documentation'));
    const week = report().week;
    book.clock.forward(13 * 24 * 60);
    const then = () => {
      const { categories, totals } = readReport(book.store, calendar, taxonomy, book.clock.now(), week);
      const lengthOf = (category: string) =>
        (categories.find((one) => one.category === category)?.duration ?? 0) / MINUTE;
      return [totals.tracked / MINUTE, lengthOf('documentation'), lengthOf('requirements')];
    };
    assert.deepEqual(then(), [60, 60, 0]);
    await book.duties.edit(id, { start: book.at(-40), category: 'requirements', note: 'spec' });
    assert.deepEqual(then(), [40, 0, 40]);
  });

  it('a change of the role of an entry moves its hours to that role at once', async () => {
    const { id } = await book.duties.add(book.entry(-60, 0, 'documentation'));
    const hours = () => {
      const { roles, roleFit } = report();
      return [roles.map(({ role, duration }) => `${role} ${duration / HOUR}`), roleFit.standingIn / HOUR];
    };
    assert.deepEqual(hours(), [['technical-writer 1'], 0]);
    await book.duties.edit(id, { roleFit: 'standing-in', standInRole: 'tech-lead' });
    assert.deepEqual(hours(), [['tech-lead 1'], 1]);
  });

  it('the act of a correction contains the measured bounds', async () => {
    const { started } = await book.duties.start({ category: 'architecture' });
    const { id } = started;
    book.clock.forward(30);
    await book.duties.stop();
    const measured = book.store.entry(id);
    const corrected = await book.duties.edit(id, { start: book.at(10) });
    assert.deepEqual([measured?.duration, corrected.duration], ['measured', 'adjusted']);
    const [change] = (await book.duties.undo())?.changes ?? [];
    assert.deepEqual([change?.before, change?.after], [measured, corrected]);
  });

  it('a full day refuses another entry and gives the reason', async () => {
    // The entry covers 24 past hours, from midnight to midnight in Berlin.
    book.clock.forward(15 * 60);
    await book.duties.add(book.entry(-9 * 60, 15 * 60));
    const day = { start: book.at(-9 * 60), end: book.at(15 * 60) };
    for (const [from, to] of [
      [0, 1],
      [-9 * 60, 15 * 60],
      [-10 * 60, -8 * 60],
    ] as const) {
      await assert.rejects(book.duties.add(book.entry(from, to, 'chasing')), /overlap: that time is taken. Accepted: /);
    }
    await book.duties.add(book.entry(600, 660, 'chasing'), 'split');
    const sum = segments().reduce((length, { start, end }) => length + end - start, 0);
    assert.equal(sum, day.end - day.start);
  });

  it('undo of a correction restores an accepted suggestion and the report', async () => {
    const { store } = book;
    const accepted = { ...book.entry(-60, 0, 'documentation'), zone: calendar.zone, createdAt: book.at(0) };
    const after = { ...accepted, id: store.newId(), duration: 'measured', provenance: 'suggestion-accepted' } as const;
    store.act('sample', () => [{ table: 'entry', after }]);
    const before = report();
    const corrected = await book.duties.edit(after.id, { category: 'requirements' });
    assert.equal(corrected.provenance, 'suggestion-edited');
    await book.duties.undo();
    assert.deepEqual([store.entry(after.id), report()], [after, before]);
  });

  it('undo of an accepted suggestion restores the segment and the precision of its rule', async () => {
    const { store, duties } = book;
    written(-60, 0);
    book.clock.forward(60);
    const seen = () => {
      const [{ state, suggestion } = {}] = suggestedSegments();
      const { rules, totals } = report({ suggestAfter: 5 * MINUTE });
      return { state, suggestion, rules, totals };
    };
    const before = seen();
    assert.equal(before.state, 'suggested');
    const proposed = before.suggestion;
    assert.ok(proposed);
    const [accepted] = await duties.accept([proposed]);
    assert.deepEqual([accepted?.duty, accepted?.provenance], ['documentation.internal', 'suggestion-accepted']);
    const after = seen();
    assert.deepEqual([after.state, after.suggestion], ['confirmed', undefined]);
    assert.deepEqual(after.rules, [{ rule: 'R01', decisions: 1, precision: 1 }]);
    await duties.undo();
    assert.deepEqual([seen(), before.rules, store.entriesIn(EVER)], [before, [], []]);
    await duties.redo();
    assert.deepEqual(seen(), after);
    await duties.edit(accepted?.id ?? '', { category: 'requirements' });
    assert.deepEqual(seen().rules, [{ rule: 'R01', decisions: 1, precision: 0 }], 'a corrected proposal was not right');
    await duties.undo();
    assert.deepEqual(seen(), after);
  });

  it('an open suggestion counts in the likely and the highest share of load, but not in the lowest', () => {
    book.clock.forward(60);
    coded(0, 30);
    written(30, 60);
    book.clock.forward(60);
    assert.deepEqual(report({ suggestAfter: 5 * MINUTE }).share, { atLeast: 0, likely: 0.5, atMost: 0.5 });
    assert.deepEqual(report().share, { atLeast: 0, likely: 0, atMost: 0.5 });
  });

  it('a rejected suggestion leaves its time untagged until the rejection is undone', async () => {
    const { duties } = book;
    written(-60, 0);
    book.clock.forward(60);
    const [{ suggestion } = {}] = suggestedSegments();
    assert.ok(suggestion);
    await duties.reject([suggestion]);
    assert.deepEqual(
      suggestedSegments().map(({ state }) => state),
      ['untagged'],
    );
    assert.equal((await duties.undo())?.name, 'reject');
    assert.deepEqual(suggestedSegments()[0]?.suggestion, suggestion);
  });

  /** Records an hour of typed edits and returns the suggestion for it. */
  const suggested = () => {
    written(-60, 0);
    book.clock.forward(60);
    const [{ suggestion } = {}] = suggestedSegments();
    assert.ok(suggestion);
    return suggestion;
  };
  const verdicts = () => book.store.decisions({ start: book.at(-60), end: book.at(60) }).map(({ verdict }) => verdict);

  it('a suggestion counts as edited when tagged as another load, and as rejected when tagged as no load', async () => {
    const suggestion = suggested();
    const [entry] = await book.duties.accept([suggestion], { category: 'requirements' });
    assert.equal(entry?.provenance, 'suggestion-edited');
    assert.deepEqual(verdicts(), ['edited']);
    await book.duties.undo();
    for (const duty of ['own.coding', 'excluded.break']) {
      const category = duty.split('.')[0] ?? '';
      await book.duties.accept([suggestion], { category, duty });
      assert.deepEqual(verdicts(), ['rejected'], duty);
      await book.duties.undo();
    }
  });

  it('a decision does not change when its entry is split or merged, and follows corrections of any part', async () => {
    const { duties, store } = book;
    const suggestion = suggested();
    const [entry] = await duties.accept([suggestion]);
    await duties.split(entry?.id ?? '', book.at(-30));
    assert.deepEqual(verdicts(), ['accepted']);
    const [first, second] = book.all();
    assert.ok(first && second);
    await duties.edit(second.id, { category: 'requirements', duty: null });
    assert.deepEqual(verdicts(), ['edited']);
    await duties.undo();
    await duties.merge([second.id, first.id]);
    assert.deepEqual([verdicts(), store.decisions(suggestion).map((one) => one.entry)], [['accepted'], [second.id]]);
    await duties.undo();
    await duties.remove([first.id, second.id]);
    assert.deepEqual(verdicts(), ['rejected'], 'a deleted entry counts as rejected');
    assert.deepEqual(
      suggestedSegments().map(({ state }) => state),
      ['untagged'],
    );
  });

  it('only the first answer to a suggestion counts', async () => {
    const { duties } = book;
    const suggestion = suggested();
    assert.equal((await duties.accept([suggestion])).length, 1);
    assert.deepEqual([await duties.accept([suggestion]), await duties.reject([suggestion])], [[], false]);
    assert.deepEqual(verdicts(), ['accepted']);
    await duties.undo();
    assert.deepEqual([await duties.reject([suggestion]), await duties.reject([suggestion])], [true, false]);
    assert.deepEqual([await duties.accept([suggestion]), verdicts()], [[], ['rejected']]);
  });

  it('a paused hour is shown as a pause in the day and in the report, not as a gap', async () => {
    const { store, clock } = book;
    const origin = () => ({ now: clock.now(), zone: calendar.zone, newId: () => store.newId() });
    coded(0, 60);
    clock.forward(60);
    store.act('pause', pauseRecording(origin()));
    clock.forward(60);
    store.act('resume', resumeRecording(origin()));
    coded(120, 180);
    clock.forward(60);
    const day = { start: book.at(-9 * 60), end: book.at(15 * 60) };
    const unrecorded = pausedSpans(store.recorded(day).pauses, clock.now());
    const known = { day: { span: day }, segments: segments(), unrecorded, elsewhere: [] };
    const rows = dayRows(known, clock.now(), 5 * MINUTE);
    assert.deepEqual(
      rows.map(({ type, start, end }) => [type, (end - start) / MINUTE]),
      [
        ['segment', 60],
        ['paused', 60],
        ['segment', 60],
      ],
    );
    assert.deepEqual([minutes('tracked'), report().method.paused / MINUTE], [120, 60]);
  });
});

describe('Stories on disk', () => {
  const stores = new TempStores();
  after(() => stores.dispose());

  it('the journal contains the measured bounds of a corrected entry', async () => {
    const store = stores.open();
    const duties = new Duties(() => Promise.resolve(patientStore(store)), stores.clock);
    const { started } = await duties.start({ category: 'architecture' });
    const { id, start } = started;
    stores.clock.forward(60);
    await duties.stop();
    await duties.edit(id, { start: start + 10 * MINUTE, end: start + 50 * MINUTE });
    const entry = store.entry(id);
    assert.deepEqual(
      [entry?.start, entry?.end, entry?.duration],
      [start + 10 * MINUTE, start + 50 * MINUTE, 'adjusted'],
    );
    const history = stores.raw((db) => db.prepare("SELECT changes FROM act WHERE name = 'edit'").all());
    assert.equal(history.length, 1);
    const [{ before }] = JSON.parse(String(history[0]?.['changes']));
    assert.deepEqual([before.start_at, before.end_at, before.duration], [start, start + 60 * MINUTE, 'measured']);
  });
});
