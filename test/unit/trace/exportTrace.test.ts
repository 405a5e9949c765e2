import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Calendar, dayOf } from '../../../src/core/time/calendar';
import { clip, HOUR, lengthOf, type Span } from '../../../src/core/time/span';
import { exportTrace } from '../../../src/core/trace/exportTrace';
import { parseTrace } from '../../../src/core/trace/parseTrace';
import type { Activity, ActivityKind } from '../../../src/core/activity/activity';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { timeline } from '../../../src/core/timeline/timeline';
import type { Recorded } from '../../../src/core/store/recorded';
import { holdsForAll } from '../../support/property';
import { randomDay, type Replayed, replayed } from './support/randomDay';

const zone = 'Asia/Kathmandu';

/** The timeline of `day` as texts, one for each segment. Adjacent segments with the same text are joined. */
function summaryOf(
  { recorded, now }: Replayed,
  calendar: Calendar,
  day: Span,
  { paths, measures }: Compared,
): string[] {
  const names = new Map<string, number>();
  const alias = (name: string | undefined) => {
    if (name === undefined) return '-';
    if (!names.has(name)) names.set(name, names.size);
    return String(names.get(name));
  };
  const joined: { from: number; to: number; measured: number; text: string }[] = [];
  const segments = timeline(recorded, calendar, day, now);
  for (const { start, end, state, category, duty, kind, project, doc, measured } of segments) {
    const measuredAt = (one: Activity) => one.start <= start && one.end > start;
    const { fileClass } = recorded.activities.find((one) => measuredAt(one) && one.doc === doc) ?? {};
    const path = doc !== undefined && paths ? [alias(`${project}/${doc}`), fileClass] : [];
    const text = [state, category ?? '', duty ?? '', kind ?? '', alias(project), ...path].join(' ');
    const last = joined.at(-1);
    if (last?.to === start && last.text === text) Object.assign(last, { to: end, measured: last.measured + measured });
    else joined.push({ from: start, to: end, measured, text });
  }
  return joined.map(({ from, to, text, measured }) => `${from}-${to} ${text} ${measures ? measured : ''}`);
}

interface Compared {
  /** False when paths were not stored, because the trace then has an invented name for each file. */
  readonly paths: boolean;
  /**
   * False when there are pauses. After a clock was set back there can be activity during a pause, which a replay does
   * not measure.
   */
  readonly measures: boolean;
}

describe('An exported trace', () => {
  it('has the same segments as the records when it is replayed', () => {
    holdsForAll(
      fc.property(randomDay, ({ trace, recorded, now, day }) => {
        const { calendar } = trace.header;
        const again = replayed(parseTrace(exportTrace(recorded, day, trace.header, now)));
        const paths = recorded.activities.some(({ doc }) => doc !== undefined);
        const compared = { paths, measures: recorded.pauses.length === 0 };
        assert.deepEqual(
          summaryOf(again, calendar, day, compared),
          summaryOf({ recorded, now }, calendar, day, compared),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('contains no name of a file, a project, a branch, a window or a person', () => {
    const names = ['secretPlan', 'acme', 'jira-4711', 'window-of-jo', 'Jo Doe', 'their topic'];
    const text = [
      { trace: 1, zone },
      { t: '2026-11-23T09:00:00Z', w: names[2], k: 'focus' },
      { t: '2026-11-23T09:00:00Z', w: names[3], k: 'focus' },
      {
        t: '2026-11-23T09:00:00Z',
        w: names[3],
        k: 'open',
        doc: `src/${names[0]}.rs`,
        project: names[1],
        branch: names[2],
      },
      { t: '2026-11-23T09:02:00Z', w: names[3], k: 'edit', doc: `src/${names[0]}.rs` },
      { t: '2026-11-23T09:04:00Z', k: 'start', category: 'support', requester: names[4], topic: names[5] },
      { t: '2026-11-23T09:06:00Z', k: 'stop' },
    ];
    const trace = parseTrace(text.map((line) => JSON.stringify(line)).join('\n'));
    const { recorded, now } = replayed(trace);
    const day = dayOf(trace.header.calendar, '2026-11-23').span;
    const exported = exportTrace(recorded, day, trace.header, now);
    for (const name of names) assert.ok(!exported.includes(name), exported);
    assert.match(exported, /"doc":"file-1\.rs"/);
    const { recorded: again } = replayed(parseTrace(exported));
    const tracked = timeline(again, trace.header.calendar, day, now).flatMap((segment) => clip(segment, day) ?? []);
    assert.equal(
      tracked.reduce((sum, segment) => sum + lengthOf(segment), 0),
      4 * 60_000,
    );
  });

  it('contains only the class of the files in private time, and no link to the same file before it', () => {
    const at = (minute: number) => new Date(Date.parse('2026-11-23T09:00:00Z') + minute * 60_000).toISOString();
    const opened = { k: 'open', doc: 'src/plan.ts', lang: 'typescript', project: 'acme', branch: 'main' };
    const lines = [
      { trace: 1, zone },
      { t: at(0), w: 'w1', k: 'focus' },
      { t: at(0), w: 'w1', ...opened },
      ...[0, 2, 3, 4, 5, 6, 7, 8].map((minute) => ({ t: at(minute), w: 'w1', k: 'edit', doc: 'src/plan.ts' })),
      { t: at(8), k: 'entry', from: at(3), to: at(5), duty: 'excluded.private' },
    ];
    const trace = parseTrace(lines.map((line) => JSON.stringify(line)).join('\n'));
    const { recorded, now } = replayed(trace);
    const day = dayOf(trace.header.calendar, '2026-11-23').span;
    const exported = exportTrace(recorded, day, trace.header, now);
    const openings = exported.split('\n').filter((line) => line.includes('"k":"open"'));
    const shown = openings.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      shown.map(({ t, doc, lang, branch }) => [t, doc, lang, branch]),
      [
        [at(0), 'file-1.ts', 'typescript', 'branch-1'],
        [at(3), 'src/file-2.ts', undefined, undefined],
        [at(5), 'file-1.ts', 'typescript', 'branch-1'],
      ],
    );
  });

  it('contains no branch and no language from the activity before the day that continues into it', () => {
    const at = (minute: number) => new Date(Date.parse('2026-11-22T18:15:00Z') + minute * 60_000).toISOString();
    const lines = [
      { trace: 1, zone },
      { t: at(-4), w: 'w1', k: 'focus' },
      { t: at(-4), w: 'w1', k: 'open', doc: 'src/plan.ts', lang: 'typescript', project: 'acme', branch: 'main' },
      ...[-4, -2, 2, 4].map((minute) => ({ t: at(minute), w: 'w1', k: 'edit', doc: 'src/plan.ts' })),
    ];
    const trace = parseTrace(lines.map((line) => JSON.stringify(line)).join('\n'));
    const { recorded, now } = replayed(trace);
    const day = dayOf(trace.header.calendar, '2026-11-23').span;
    assert.equal(new Date(day.start).toISOString(), at(0));
    const exported = exportTrace(recorded, day, trace.header, now).split('\n');
    const before = exported.filter((line) => line.includes('"k":"open"') && line < `{"t":"${at(0)}"`);
    assert.equal(before.length, 1);
    assert.doesNotMatch(before.join(), /branch|lang/);
  });

  it('keeps the class of a document that only its language tells', () => {
    const start = Date.parse('2026-11-23T09:00:00Z');
    const span = { start, end: start + 5 * 60_000, evidence: [start] };
    const document = { project: 'acme', doc: 'bin/deploy', language: 'shellscript', fileClass: 'source' } as const;
    const activities: Activity[] = [{ window: 'x', kind: 'edit', ...span, ...document }];
    const { header } = parseTrace(`{"trace":1,"zone":"${zone}"}`);
    const day = dayOf(header.calendar, '2026-11-23').span;
    const { recorded } = replayed(
      parseTrace(exportTrace({ activities, entries: [], pauses: [] }, day, header, day.end)),
    );
    assert.deepEqual(
      recorded.activities.map(({ fileClass }) => fileClass),
      ['source'],
    );
  });

  it('keeps the class of files whose paths were not stored, so that own work stays own work', () => {
    const at = Date.parse('2026-11-23T09:00:00Z');
    const stored = (minute: number, kind: 'edit' | 'read', fileClass: 'source' | 'test' | 'diagram') => {
      const start = at + minute * 60_000;
      return { window: 'x', start, end: start + 5 * 60_000, kind, project: 'acme', fileClass, evidence: [start] };
    };
    const activities = [stored(0, 'read', 'test'), stored(5, 'edit', 'source'), stored(10, 'read', 'diagram')];
    const { header } = parseTrace(`{"trace":1,"zone":"${zone}"}`);
    const day = dayOf(header.calendar, '2026-11-23').span;
    const text = exportTrace({ activities, entries: [], pauses: [] }, day, header, day.end);
    const { recorded, now } = replayed(parseTrace(text));
    assert.deepEqual(
      timeline(recorded, header.calendar, day, now).map(({ state }) => state),
      ['own', 'own', 'untagged'],
    );
    assert.deepEqual(
      recorded.activities.map(({ fileClass }) => fileClass),
      ['test', 'source', 'diagram'],
    );
  });

  it('is a valid trace without lines for a day without records', () => {
    const { header } = parseTrace(`{"trace":1,"zone":"${zone}"}`);
    const day = dayOf(header.calendar, '2026-11-23').span;
    const text = exportTrace({ activities: [], entries: [], pauses: [] }, day, header, day.end);
    assert.deepEqual(parseTrace(text).lines, []);
  });
});

describe('A replay of an exported trace', () => {
  const begin = Date.parse('2026-11-23T09:00:00Z');
  const at = (seconds: number) => begin + seconds * 1000;
  const { header } = parseTrace(`{"trace":1,"zone":"${zone}"}`);
  const day = dayOf(header.calendar, '2026-11-23').span;

  /** An activity in `src/plan.ts` of `acme`. `from`, `to` and `evidence` are seconds since `begin`. */
  function stored(from: number, to: number, evidence: readonly number[], more: Partial<Activity> = {}): Activity {
    const place = { project: 'acme', doc: 'src/plan.ts', fileClass: 'source' as const };
    const instants = evidence.map((one) => at(one));
    return { window: 'a', start: at(from), end: at(to), kind: 'read', ...place, evidence: instants, ...more };
  }

  /** An activity without a document, as at the start of a window. */
  function before(from: number, to: number, evidence: readonly number[], kind: ActivityKind): Activity {
    return {
      window: 'a',
      start: at(from),
      end: at(to),
      kind,
      fileClass: 'other',
      evidence: evidence.map((one) => at(one)),
    };
  }

  function again({ activities = [], entries = [], pauses = [] }: Partial<Recorded>, now = at(4 * 3600)): Recorded {
    return replayed(parseTrace(exportTrace({ activities, entries, pauses }, day, header, now))).recorded;
  }

  /** Start and end in seconds, kind and evidence of the activities that the replay measures. */
  function measured(...activities: readonly Activity[]): string[] {
    const since = (instant: number) => (instant - begin) / 1000;
    return again({ activities }).activities.map(({ start, end, kind, evidence }) =>
      [`${since(start)}-${since(end)}`, kind, ...evidence.map(since)].join(' '),
    );
  }

  it('measures two adjacent activities in one document, each with its own evidence', () => {
    assert.deepEqual(measured(stored(0, 3, [0], { kind: 'edit' }), stored(3, 9, [3])), ['0-3 edit 0', '3-9 read 3']);
    assert.deepEqual(measured(stored(0, 3, [0]), stored(3, 9, [3])), ['0-3 read 0', '3-9 read 3']);
  });

  it('measures work in the terminal before any document is open as one activity', () => {
    assert.deepEqual(measured(before(0, 20, [0, 6, 12], 'terminal')), ['0-20 terminal 0 6 12']);
  });

  it('measures a comment that is written before any document is open as review', () => {
    assert.deepEqual(measured(before(0, 20, [0], 'review')), ['0-20 review 0']);
  });

  it('measures a debug session across a loss of focus, with the evidence that only regained focus stores', () => {
    assert.deepEqual(measured(stored(0, 60, [0, 2, 30], { kind: 'debug' })), ['0-60 debug 0 2 30']);
  });

  it('measures the longest allowed time without evidence, and adds no evidence', () => {
    assert.deepEqual(measured(stored(0, 1200, [0])), ['0-1200 read 0']);
    assert.deepEqual(measured(stored(0, 1500, [0, 1203])), ['0-1500 read 0 1203']);
  });

  it('measures edits where something was typed, and reading where the file was only used', () => {
    const evidence = [0, 20, 22, 60, 64, 66, 600];
    const typed = [0, 22, 60, 66].map((one) => at(one));
    const { activities } = again({ activities: [stored(0, 700, evidence, { kind: 'edit', typed })] });
    assert.deepEqual(
      activities.map((one) => [one.evidence, one.typed]),
      [[evidence.map((one) => at(one)), typed]],
    );
  });

  it('tells nothing of when something was typed in excluded time', () => {
    const typed = [at(0), at(20)];
    const activity = stored(0, 100, [0, 20, 40, 60, 80], { kind: 'edit', typed });
    const { activities } = again({ activities: [activity], entries: [breakFrom(at(30), at(70))] });
    assert.deepEqual(
      activities.map((one) => [one.start, one.typed]),
      [
        [at(0), [at(0), at(20)]],
        [at(30), [at(30), at(40), at(60)]],
        [at(70), [at(70)]],
      ],
    );
  });

  it('measures a file without a project after a file of a project as one without a project', () => {
    const { activities } = again({ activities: [stored(0, 10, [0]), before(10, 20, [10], 'read')] });
    assert.deepEqual(
      activities.map(({ project, fileClass }) => [project, fileClass]),
      [
        ['project-1', 'source'],
        [undefined, 'other'],
      ],
    );
  });

  it('counts the time after a break for the same window as before, not for one with older evidence', () => {
    const recorded = {
      activities: [stored(0, 100, [0, 20]), stored(0, 100, [0, 10], { window: 'b', project: 'other' })],
      entries: [breakFrom(at(30), at(40)), breakFrom(at(50), at(60))],
    };
    const segments = timeline(again(recorded), header.calendar, day, at(200));
    assert.deepEqual(
      segments.map(({ start, state, project }) => [(start - begin) / 1000, state, project]),
      [
        [0, 'untagged', 'project-2'],
        [20, 'untagged', 'project-1'],
        [30, 'excluded', undefined],
        [40, 'untagged', 'project-1'],
        [50, 'excluded', undefined],
        [60, 'untagged', 'project-1'],
      ],
    );
  });

  it('counts the time after a pause for the same window as before, when both windows went on in it', () => {
    const recorded = {
      activities: [stored(0, 100, [0, 20]), stored(0, 100, [0, 10], { window: 'b', project: 'other' })],
      pauses: [{ id: '1', start: at(30), end: at(40) }],
    };
    const segments = timeline(again(recorded), header.calendar, day, at(200));
    assert.deepEqual(
      segments.map(({ start, project }) => [(start - begin) / 1000, project]),
      [
        [0, 'project-2'],
        [20, 'project-1'],
        [40, 'project-1'],
      ],
    );
  });

  it('counts the time of two windows that begin together for the same window, even when a break cuts the longer', () => {
    const recorded = {
      activities: [stored(0, 60, [0], { kind: 'edit' }), stored(0, 40, [0], { window: 'b', project: 'other' })],
      entries: [breakFrom(at(30), at(60))],
      pauses: [],
    };
    for (const one of [recorded, again(recorded)]) {
      const states = timeline(one, header.calendar, day, at(200)).map(({ state }) => state);
      assert.deepEqual(states, ['untagged', 'excluded']);
    }
  });

  it('measures own work before and after a pause that divides an activity', () => {
    const recorded = {
      activities: [stored(0, 100, [0], { workAtEnd: 'acme' })],
      pauses: [{ id: '1', start: at(40), end: at(60) }],
    };
    const segments = timeline(again(recorded), header.calendar, day, at(200));
    assert.deepEqual(
      segments.map(({ start, end, state }) => [(start - begin) / 1000, (end - begin) / 1000, state]),
      [
        [0, 40, 'own'],
        [60, 100, 'own'],
      ],
    );
  });

  it('measures activity after a pause that ends later than the current time of a clock that was set back', () => {
    const pauses = [{ id: '1', start: at(0), end: at(100) }];
    const { activities } = again({ activities: [stored(100, 160, [100])], pauses }, at(50));
    assert.deepEqual(
      activities.map(({ start, end }) => [start, end]),
      [[at(100), at(160)]],
    );
  });

  it('counts a duty that runs through a whole day of 25 hours', () => {
    const berlin = parseTrace('{"trace":1,"zone":"Europe/Berlin"}').header;
    const { span } = dayOf(berlin.calendar, '2026-10-25');
    const { end: _running, ...running } = breakFrom(span.start, span.end);
    const recorded = { activities: [], entries: [running], pauses: [], alive: span.end };
    const { entries } = replayed(parseTrace(exportTrace(recorded, span, berlin, span.end))).recorded;
    assert.equal(
      entries.reduce((sum, { start, end = start }) => sum + end - start, 0),
      25 * HOUR,
    );
  });

  function breakFrom(start: number, end: number): DutyEntry {
    const facts = {
      zone,
      category: 'excluded',
      createdAt: end,
      duration: 'estimated',
      provenance: 'manual-later',
    } as const;
    return { id: `${start}`, start, end, ...facts };
  }
});
