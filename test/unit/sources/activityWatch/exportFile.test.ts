import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActivityWatchRequest } from '../../../../src/core/observation/sourceReader';
import type { SourceProblem } from '../../../../src/core/observation/sourceState';
import { bucketsInFile } from '../../../../src/sources/activityWatch/exportFile';
import { sourceReader } from '../../../../src/sources/sourceReader';
import { Unreadable } from '../../../../src/sources/reading/unreadable';
import type { StoredBucket, StoredEvent } from '../../../support/activityWatchServer';
import { afk, dayStart, event, printed, tab, wholeDay, window } from './exported';

const HOUR = 3_600_000;

describe('A file that was exported from ActivityWatch', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'invisible-load-aw-'));
    file = join(folder, 'aw-buckets-export.json');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const bucketFields = (id: string, { events, ...rest }: StoredBucket) => ({
    ...{ id, client: 'test', created: '2026-11-23T15:07:00+00:00', name: null },
    ...{ ...rest, events: events.toReversed() },
  });
  const write = (buckets: Readonly<Record<string, StoredBucket>>) => {
    const all = Object.entries(buckets).map(([id, one]) => [id, bucketFields(id, one)] as const);
    writeFileSync(file, JSON.stringify({ buckets: Object.fromEntries(all) }));
  };
  const windows = (events: readonly StoredEvent[], hostname = 'laptop'): StoredBucket => ({
    type: 'currentwindow',
    hostname,
    events,
  });
  const away = (events: readonly StoredEvent[], hostname = 'laptop'): StoredBucket => ({
    type: 'afkstatus',
    hostname,
    events,
  });
  const web = (events: readonly StoredEvent[], hostname = 'unknown'): StoredBucket => ({
    type: 'web.tab.current',
    hostname,
    events,
  });
  const read = async (request: Partial<ActivityWatchRequest> = {}) => {
    const reading = await sourceReader.readActivityWatch({ file }, { ...wholeDay, ...request });
    assert.ok(!('failed' in reading), 'failed' in reading ? reading.failed : '');
    return reading;
  };
  const shown = async (request: Partial<ActivityWatchRequest> = {}) =>
    (await read(request)).observations.map((one) =>
      [printed(one), one.kind === 'afk' ? 'afk' : [one.app, one.topic, one.titleClass].filter(Boolean).join(' ')].join(
        ' ',
      ),
    );
  const failed = async (request: Partial<ActivityWatchRequest> = {}) => {
    const reading = await sourceReader.readActivityWatch({ file }, { ...wholeDay, ...request });
    return 'failed' in reading ? reading.failed : undefined;
  };

  it('is read as spans by class, without a title, an address or the name of a program', async () => {
    write({
      w: windows([
        window('09:00:00', 600, 'Slack', '#help-orders | Secret'),
        window('09:10:00', 300, 'zoom.us', 'Sprint planning'),
        window('09:15:00', 60, 'Some Secret Program', 'secret'),
      ]),
      a: away([afk('12:00:00', 1800)]),
    });
    const at = (minutes: number) => dayStart + minutes * 60_000;
    const observed = (key: 'app' | 'afk', from: number, to: number) => ({
      ...{ kind: key, key: `${key} ${at(from)}`, start: at(from), end: at(to) },
    });
    assert.deepEqual((await read()).observations, [
      { ...observed('app', 540, 550), app: 'chat', topic: 'question' },
      { ...observed('app', 550, 555), app: 'call', titleClass: 'planning' },
      { ...observed('app', 555, 556), app: 'other' },
      observed('afk', 720, 750),
    ]);
  });

  it('is united: records that are there twice, grow, have no length or overlap count once', async () => {
    write({
      w: windows([
        window('09:00:00', 0, 'Slack', '#general'),
        window('09:00:00.8', 60, 'Slack', '#general'),
        window('09:00:00.8', 60, 'Slack', '#general'),
        window('09:00:00.8', 120, 'Slack', '#general'),
        window('09:02:01', 0, 'Figma'),
        window('09:02:02', 118, 'Slack', '#general'),
        window('09:03:00', 60, 'Figma'),
        window('09:10:00', 0, 'Figma'),
      ]),
      a: away([
        afk('12:00:00', 240),
        afk('12:00:00', 600),
        afk('12:00:00', 600),
        afk('12:10:00.001', 1200),
        afk('12:30:00', 900, 'hibernating'),
        afk('13:00:00', 600, 'not-afk'),
      ]),
    });
    assert.deepEqual(await shown(), [
      '09:00:00–09:02:01 chat team',
      '09:02:01–09:02:02 design',
      '09:02:02–09:03:00 chat team',
      '09:03:00–09:04:00 design',
      '12:00:00–12:45:00 afk',
    ]);
  });

  it('has the site in front from the watcher of the browser, and from the title where there is none', async () => {
    write({
      w: windows([
        window('09:00:00', 600, 'Google Chrome', 'Guide - Acme - Confluence'),
        window('09:10:00', 300, 'firefox.exe', 'Board - Jira'),
        window('09:15:00', 60, 'Figma'),
      ]),
      'aw-watcher-web-chrome': web([
        tab('08:00:00', 3720, 'https://acme.sentry.io/issues/1'),
        tab('09:02:00', 240, 'https://acme.atlassian.net/wiki/edit-v2/1'),
        tab('09:14:00', 3600, 'https://figma.com/x'),
      ]),
      'aw-watcher-web-firefox_laptop': web([tab('09:11:00', 60, 'https://github.com/acme/pay/actions')], 'laptop'),
    });
    assert.deepEqual(await shown(), [
      '09:00:00–09:02:00 monitoring errors',
      '09:02:00–09:06:00 wiki writing',
      '09:06:00–09:10:00 wiki',
      '09:10:00–09:11:00 tickets plan',
      '09:11:00–09:12:00 code-host pipeline',
      '09:12:00–09:15:00 tickets plan',
      '09:15:00–09:16:00 design',
    ]);
  });

  it('says nothing of what is private, such as a private window of a browser', async () => {
    write({
      w: windows([window('09:00:00', 600, 'Firefox'), window('09:20:00', 60, 'Spotify')]),
      b: web([
        tab('09:00:00', 300, 'https://acme.slack.com/x', { incognito: true }),
        tab('09:05:00', 60, 'https://www.netflix.com/watch'),
        tab('09:06:00', 240, 'https://acme.slack.com/x'),
      ]),
    });
    assert.deepEqual(await shown(), ['09:06:00–09:10:00 chat person']);
  });

  it('knows the tickets of the developer by the names of branches', async () => {
    write({ w: windows([window('09:00:00', 60, 'Firefox', '[ABC-12] Refunds - Jira')]) });
    assert.deepEqual(await shown({ ownTickets: new Set(['abc-12']) }), ['09:00:00–09:01:00 tickets own-ticket']);
    assert.deepEqual(await shown(), ['09:00:00–09:01:00 tickets ticket']);
  });

  describe('of several machines', () => {
    beforeEach(() => {
      write({
        w: windows([window('09:00:00', 600, 'Slack', '#general')]),
        w2: windows([window('10:00:00', 600, 'Figma')], 'desk.example.org'),
        a: away([afk('09:30:00', 3600)]),
        a2: away([afk('10:00:00', 600, 'not-afk')], 'desk'),
        'aw-watcher-window_old-synced-from-old': {
          ...windows([window('11:00:00', 600, 'Figma')], 'unknown'),
          data: { '$aw.sync.origin': 'old' },
        },
      });
    });

    it('names them', async () => {
      assert.deepEqual(await sourceReader.machinesIn(file), ['laptop', 'desk.example.org', 'old']);
    });

    it('is read for the one that was chosen, and says how many records of others there are', async () => {
      assert.deepEqual(await shown({ hosts: ['laptop'] }), ['09:00:00–09:10:00 chat team', '09:30:00–10:30:00 afk']);
      assert.equal((await read({ hosts: ['laptop'] })).ofOthers, 3);
    });

    it('is read for all, and nobody is absent who is at another one', async () => {
      assert.deepEqual(await shown(), [
        '09:00:00–09:10:00 chat team',
        '10:00:00–10:10:00 design',
        '11:00:00–11:10:00 design',
        '09:30:00–10:00:00 afk',
        '10:10:00–10:30:00 afk',
      ]);
    });

    it('says so when it has nothing of the one that was chosen', async () => {
      assert.equal(await failed({ hosts: ['phone'] }), 'no-watchers');
    });
  });

  it('is taken in every form in which servers write it: buckets in a list, events first, one bucket alone', async () => {
    const { events, ...rest } = bucketFields('w', windows([window('09:00:00', 60, 'Figma')]));
    const expected = ['09:00:00–09:01:00 design'];
    for (const form of [
      { buckets: [{ events, ...rest }] },
      { buckets: { w: { events, ...rest } } },
      { ...rest, events },
    ]) {
      writeFileSync(file, `\uFEFF${JSON.stringify(form, undefined, 2)}`);
      assert.deepEqual(await shown(), expected);
    }
  });

  it('is read for the wanted time alone, such as without a pause, and a time without a zone is in UTC', async () => {
    const start = (hour: number) => dayStart + hour * HOUR;
    write({ w: windows([{ timestamp: '2026-11-22T23:00:00.123456', duration: 11 * 3600, data: { app: 'Figma' } }]) });
    const spans = [
      { start: dayStart, end: start(8) },
      { start: start(9), end: start(9.5) },
    ];
    assert.deepEqual(await shown({ spans }), ['00:00:00–08:00:00 design', '09:00:00–09:30:00 design']);
  });

  it('costs only those records that cannot be understood', async () => {
    write({
      w: windows([
        window('09:00:00', 60, 'Figma'),
        event('09:01:00', 60, { title: 5 }),
        { timestamp: 'yesterday', duration: 1, data: { app: 'x' } },
        window('09:05:00', -60, 'Slack'),
      ]),
    });
    assert.deepEqual((await read()).problems, ['broken-events']);
    assert.deepEqual(await shown(), ['09:00:00–09:01:00 design']);
  });

  it('of a machine whose clock is ahead is cut at the present moment, and says so', async () => {
    write({ w: windows([window('09:00:00', 1200, 'Figma'), window('11:00:00', 60, 'Slack')]) });
    const now = dayStart + 9.25 * HOUR;
    assert.deepEqual(await shown({ now }), ['09:00:00–09:15:00 design']);
    assert.deepEqual((await read({ now })).problems, ['clock-ahead']);
    assert.deepEqual((await read()).problems, []);
  });

  it('says so when a day has more records than anybody makes', async function many() {
    this.timeout(20_000);
    const events = Array.from({ length: 20_002 }, (_, index) => ({
      timestamp: new Date(dayStart + index * 1000).toISOString(),
      duration: 1,
      data: { app: `x${index % 7}`, title: `${index}` },
    }));
    write({ w: windows(events) });
    assert.deepEqual((await read()).problems, ['broken-events']);
  });

  const unreadable: readonly (readonly [SourceProblem, string, () => void])[] = [
    ['missing', 'is not there', () => {}],
    ['unreadable', 'is a folder', () => mkdirSync(file)],
    ['not-an-export', 'is a web page', () => writeFileSync(file, '<!DOCTYPE html><title>x</title>')],
    ['not-an-export', 'is other JSON', () => writeFileSync(file, '{"events":[1,2],"type":"x"}')],
    ['not-an-export', 'is empty JSON', () => writeFileSync(file, '[]')],
    ['not-an-export', 'is empty', () => writeFileSync(file, '')],
    [
      'not-an-export',
      'ends in the middle',
      () => {
        const whole = JSON.stringify({ buckets: { w: bucketFields('w', windows([window('09:00:00', 60, 'Figma')])) } });
        writeFileSync(file, whole.slice(0, -20));
      },
    ],
    ['no-watchers', 'has no windows', () => write({ a: away([afk('09:00:00', 60)]) })],
  ];
  for (const [problem, what, make] of unreadable) {
    it(`is “${problem}” when it ${what}`, async () => {
      make();
      assert.equal(await failed(), problem);
    });
  }

  it('is “too-large” beyond what ActivityWatch itself takes', async () => {
    writeFileSync(file, ' '.repeat(1000));
    await assert.rejects(
      bucketsInFile(file, { size: 999 }),
      (error) => error instanceof Unreadable && error.problem === 'too-large',
    );
  });
});
