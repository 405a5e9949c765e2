import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InvisibleLoadApi } from '../../src/editor/api/publicApi';
import { eventually } from '../support/eventually';

const HOUR = 3_600_000;

/** What an untyped caller can do. */
type Untyped = Record<keyof InvisibleLoadApi, (input?: unknown) => Promise<unknown>>;

describe('the API for other extensions', () => {
  let api: InvisibleLoadApi;
  let untyped: Untyped;

  /** The start of the last hour that `nextHour` returned; each test gets an hour of its own without entries. */
  let past = Date.UTC(2026, 8, 7, 8);
  const nextHour = () => {
    past += 24 * HOUR;
    return { start: new Date(past), end: new Date(past + HOUR) };
  };

  before(async () => {
    const extension = vscode.extensions.getExtension<InvisibleLoadApi>('invisible-load.invisible-load');
    assert.ok(extension);
    api = await extension.activate();
    untyped = api as unknown as Untyped;
  });

  afterEach(() => api.stopDuty());

  const rejects = async (call: Promise<unknown>, field: string) => {
    await assert.rejects(call, (error: Error & { field?: string }) => {
      assert.equal(error.field, field, error.message);
      assert.match(error.message, new RegExp(field));
      return true;
    });
  };

  it('has a version number', () => {
    assert.equal(api.version, 1);
  });

  it('starts a duty, ends it when another one starts, and stops the second one', async () => {
    const first = await api.startDuty({ category: 'documentation', topic: 'pagination' });
    assert.equal(first.category, 'documentation');
    assert.equal(first.topic, 'pagination');
    assert.equal(first.end, undefined);
    const second = await api.startDuty({ duty: 'architecture.decision', requester: 'web team' });
    assert.equal(second.category, 'architecture');
    const stopped = await api.stopDuty();
    assert.equal(stopped?.id, second.id);
    assert.equal(await api.stopDuty(), undefined);
  });

  it('adds an entry in the past, with times as dates or in ISO 8601', async () => {
    const { start, end } = nextHour();
    const added = await api.addEntry({ start, end: end.toISOString(), category: 'chasing', note: 'access' });
    assert.deepEqual([added.start, added.end], [start.getTime(), end.getTime()]);
    assert.equal(added.duration, 'estimated');
    assert.deepEqual(await api.entries({ start, end }), [added]);
    const [segment] = await api.timeline({ start, end });
    assert.equal(segment?.state, 'confirmed');
    assert.equal(segment.entry, added.id);
  });

  it('counts the hours of an entry in the report of its week', async () => {
    const start = '2026-10-07T09:00:00+00:00';
    const before = await api.report('2026-W41');
    await api.addEntry({ start, end: '2026-10-07T10:30:00+00:00', category: 'documentation' });
    const after = await api.report('2026-W41');
    assert.equal(after.week, '2026-W41');
    const hours = (report: typeof after) =>
      report.categories.find((one) => one.category === 'documentation')?.duration ?? 0;
    assert.equal(hours(after) - hours(before), 1.5 * HOUR);
  });

  it('accepts a custom duty while it is in the settings, and still counts its entries afterwards', async () => {
    const settings = vscode.workspace.getConfiguration('invisibleLoad');
    const change = (value: unknown) => settings.update('customCategories', value, vscode.ConfigurationTarget.Global);
    const { start, end } = { start: '2026-10-19T09:00:00Z', end: '2026-10-19T10:00:00Z' };
    const own = { start, end, duty: 'support.onboarding' };
    await rejects(api.addEntry(own), 'duty');
    await change([{ id: 'support.onboarding', label: 'Onboarding others' }]);
    const added = await eventually('the custom duty is accepted', () => api.addEntry(own).catch(() => undefined));
    assert.equal(added.category, 'support');
    const support = async () => (await api.report('2026-W43')).categories.find((one) => one.category === 'support');
    assert.equal((await support())?.duties[0]?.label, 'Onboarding others');
    await change(undefined);
    assert.equal((await support())?.duration, HOUR);
  });

  it('reports the elapsed time of a wait, and counts only its follow-ups as effort', async () => {
    await vscode.commands.executeCommand('invisibleLoad.openWait', {
      kind: 'chasing.server-access',
      subject: 'database for staging',
      owner: 'operations',
      openedAt: Date.UTC(2026, 9, 12, 8),
    });
    const week = () => api.report('2026-W42');
    const [wait] = (await week()).waits?.items ?? [];
    assert.ok(wait);
    assert.deepEqual(
      [wait.subject, wait.owner, wait.open, wait.followUps],
      ['database for staging', 'operations', true, 0],
    );
    assert.ok(wait.elapsed >= 40 * HOUR, `${wait.elapsed}`);
    assert.equal((await week()).waits?.effort, 0);
  });

  it('renders only what the level of a report includes', async () => {
    const { start, end } = { start: '2026-10-08T09:00:00Z', end: '2026-10-08T12:00:00Z' };
    await api.addEntry({ start, end, category: 'architecture', note: 'only for me' });
    const markdown = await api.render('2026-W41', { format: 'markdown', level: 1 });
    assert.match(markdown, /Architecture decisions/);
    const text = await api.render('2026-W41', { format: 'text', level: 1 });
    assert.match(text, /Architecture decisions 3\.0 h/);
    for (const format of ['markdown', 'html', 'csv', 'json'] as const) {
      assert.doesNotMatch(await api.render('2026-W41', { format, level: 1 }), /only for me/, format);
      assert.match(await api.render('2026-W41', { format, level: 3 }), /only for me/, format);
    }
  });

  it('rejects an entry that overlaps another one unless `overlap` says how to resolve that', async () => {
    const { start, end } = nextHour();
    await api.addEntry({ start, end, category: 'support' });
    await rejects(api.addEntry({ start, end, category: 'chasing' }), 'overlap');
    await api.addEntry({ start, end, category: 'chasing', overlap: 'replace' });
    assert.deepEqual(
      (await api.entries({ start, end })).map(({ category }) => category),
      ['chasing'],
    );
  });

  it('fires an event when something changes', async () => {
    let changes = 0;
    const listening = api.onDidChange(() => changes++);
    await api.startDuty({ category: 'support' });
    await eventually('a change', () => changes > 0);
    listening.dispose();
  });

  describe('given invalid input', () => {
    const { start, end } = { start: new Date(Date.UTC(2026, 7, 3, 8)), end: new Date(Date.UTC(2026, 7, 3, 9)) };
    const tomorrow = new Date(Date.now() + 24 * HOUR);
    const entries: readonly [string, string, unknown][] = [
      ['no category', 'category', { start, end }],
      ['an unknown category', 'category', { start, end, category: 'gardening' }],
      ['an unknown duty', 'duty', { start, end, duty: 'documentation.gardening' }],
      ['a field that does not exist', 'colour', { start, end, category: 'support', colour: 'red' }],
      ['a start that is not a time', 'start', { start: 'yesterday', end, category: 'support' }],
      ['a start without an offset', 'start', { start: '2026-08-03T08:00:00', end, category: 'support' }],
      ['an invalid date object', 'start', { start: new Date(Number.NaN), end, category: 'support' }],
      ['a calendar day that does not exist', 'start', { start: '2026-02-30T08:00:00Z', end, category: 'support' }],
      ['an end before the start', 'end', { start: end, end: start, category: 'support' }],
      ['an end in the future', 'end', { start, end: tomorrow, category: 'support' }],
      [
        'a length of more than a day',
        'end',
        { start, end: new Date(start.getTime() + 25 * HOUR), category: 'support' },
      ],
      ['a link that is not a web address', 'link', { start, end, category: 'support', link: 'javascript:alert(1)' }],
      ['a note of 10,000 characters', 'note', { start, end, category: 'support', note: 'x'.repeat(10_000) }],
      ['a requester with a control character', 'requester', { start, end, category: 'support', requester: 'a\u0007b' }],
      ['a topic that reverses the direction of text', 'topic', { start, end, category: 'support', topic: 'a\u202eb' }],
      ['an unknown value of overlap', 'overlap', { start, end, category: 'support', overlap: 'merge' }],
      ['a number in place of the object', 'entry', 7],
    ];
    for (const [what, field, input] of entries) {
      it(`rejects an entry with ${what}, names the field and stores nothing`, async () => {
        await rejects(untyped.addEntry(input), field);
        assert.deepEqual(await api.entries({ start, end: new Date(end.getTime() + 48 * HOUR) }), []);
      });
    }

    it('rejects a start without a known category, names the field and stores nothing', async () => {
      await rejects(untyped.startDuty({}), 'category');
      await rejects(untyped.startDuty(undefined), 'category');
      await rejects(untyped.startDuty({ category: 'gardening' }), 'category');
      assert.equal(await api.stopDuty(), undefined);
    });

    it('rejects an invalid range and names the field', async () => {
      await rejects(untyped.entries({ start: end, end: start }), 'end');
      await rejects(untyped.timeline({ start }), 'end');
      await rejects(untyped.timeline('today'), 'range');
    });

    it('rejects an unknown format or level and names the field', async () => {
      const render = (options: unknown) => api.render('2026-W41', options as Parameters<typeof api.render>[1]);
      await rejects(render({ format: 'pdf', level: 1 }), 'format');
      await rejects(render({ format: 'csv', level: 4 }), 'level');
      await rejects(render(undefined), 'options');
    });

    it('rejects an invalid week and names the field', async () => {
      await rejects(untyped.report('this week'), 'week');
      await rejects(untyped.report('2025-W53'), 'week');
    });
  });
});
