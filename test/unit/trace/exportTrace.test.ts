import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dayAt, dayOf } from '../../../src/core/time/calendar';
import { clip, lengthOf } from '../../../src/core/time/span';
import { exportTrace } from '../../../src/core/trace/exportTrace';
import { parseTrace, type Trace } from '../../../src/core/trace/parseTrace';
import { follow, newReplay, recordedBy } from '../../../src/core/trace/replay';
import { fileClassOf } from '../../../src/core/activity/fileClass';
import type { Segment } from '../../../src/core/timeline/segment';
import { timeline } from '../../../src/core/timeline/timeline';
import { holdsForAll } from '../../support/property';

const zone = 'Asia/Kathmandu';
const docs = [
  'src/invoice.ts',
  'test/invoice.test.ts',
  'docs/guide.md',
  'adr/7.md',
  'notes',
  'ui/page.tsx',
  'api/openapi.yaml',
];

const place = fc.record({
  doc: fc.constantFrom(...docs),
  project: fc.constantFrom('billing', 'web'),
  branch: fc.constantFrom('main', 'fix/1'),
});

const signal = fc.oneof(
  fc.constantFrom({ k: 'focus' }, { k: 'blur' }, { k: 'close' }, { k: 'debug-start' }, { k: 'debug-pause' }),
  place.map((opened) => ({ k: 'open', ...opened })),
  fc
    .constantFrom(...docs)
    .chain((doc) => fc.constantFrom({ k: 'edit', doc }, { k: 'select', doc }, { k: 'bulk', doc })),
  fc.constantFrom({ k: 'task-start', group: 'test' }, { k: 'shell-start', program: 'git' }, { k: 'debug-stop' }),
  fc.constantFrom({ k: 'input', scheme: 'comment' }, { k: 'preview-open' }, { k: 'task-stop', group: 'test' }),
);

const windowLine = fc.tuple(fc.constantFrom('w1', 'w2', 'w3'), signal).map(([w, said]) => ({ w, ...said }));
const act = fc.constantFrom(
  { k: 'start', category: 'documentation' },
  { k: 'start', duty: 'architecture.decision' },
  { k: 'start', duty: 'excluded.break' },
  { k: 'stop' },
  { k: 'pause' },
  { k: 'resume' },
);

/** Most steps are short, some are longer than what counts. */
const step = fc.oneof(
  fc.integer({ min: 0, max: 4000 }),
  fc.integer({ min: 0, max: 120_000 }),
  fc.integer({ min: 0, max: 900_000 }),
);
const script = fc.array(fc.tuple(step, fc.oneof({ weight: 9, arbitrary: windowLine }, { weight: 1, arbitrary: act })), {
  minLength: 20,
  maxLength: 150,
});

function traceOf(steps: readonly (readonly [number, object])[]): Trace {
  let at = Date.parse('2026-11-23T15:30:00Z');
  const lines: object[] = ['w1', 'w2', 'w3'].map((w) => ({ t: new Date(at).toISOString(), w, k: 'focus' }));
  for (const [later, said] of steps) {
    at += later;
    lines.push({ t: new Date(at).toISOString(), ...said });
  }
  return parseTrace([{ trace: 1, zone, week: '2026-W48' }, ...lines].map((line) => JSON.stringify(line)).join('\n'));
}

function replayed({ header, lines }: Trace) {
  const replay = newReplay();
  for (const line of lines) follow(replay, header, line);
  return { recorded: recordedBy(replay), now: replay.now ?? 0 };
}

/** What the timeline says of a day; neighbours that say the same are one. */
function told(segments: readonly Segment[]): string[] {
  const names = new Map<string, number>();
  const alias = (name: string | undefined) => {
    if (name === undefined) return '-';
    if (!names.has(name)) names.set(name, names.size);
    return String(names.get(name));
  };
  const joined: { from: number; to: number; said: string }[] = [];
  for (const { start, end, state, category, duty, project, doc } of segments) {
    const file = doc === undefined ? undefined : `${project}/${doc}`;
    const kind = doc === undefined ? '' : fileClassOf(doc, project);
    const said = [state, category ?? '', duty ?? '', alias(project), alias(file), kind].join(' ');
    const last = joined.at(-1);
    if (last?.to === start && last.said === said) last.to = end;
    else joined.push({ from: start, to: end, said });
  }
  return joined.map(({ from, to, said }) => `${from}-${to} ${said}`);
}

describe('An exported trace', () => {
  it('has the same segments when it is replayed', () => {
    holdsForAll(
      fc.property(script, (steps) => {
        const trace = traceOf(steps);
        const { recorded, now } = replayed(trace);
        const { calendar } = trace.header;
        const day = dayAt(calendar, Date.parse('2026-11-23T15:30:00Z')).span;
        const text = exportTrace(recorded, day, trace.header, now);
        const again = replayed(parseTrace(text));
        assert.deepEqual(
          told(timeline(again.recorded, calendar, day, again.now)),
          told(timeline(recorded, calendar, day, now)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('tells no name of a file, a project, a branch, a window or a person', () => {
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

  it('tells of private time no more than the class of its files, not even that they are the same as before', () => {
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

  it('tells no names of the night before, to which the day reaches back', () => {
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

  it('keeps the class of files whose paths were never stored, and so what is own work', () => {
    const at = Date.parse('2026-11-23T09:00:00Z');
    const stored = (minute: number, kind: 'edit' | 'read', fileClass: 'source' | 'test' | 'diagram') => {
      const start = at + minute * 60_000;
      return { window: 'x', start, end: start + 60_000, kind, project: 'acme', fileClass, evidence: [start] };
    };
    const activities = [stored(0, 'read', 'test'), stored(1, 'edit', 'source'), stored(2, 'read', 'diagram')];
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

  it('of a day without anything is a trace all the same', () => {
    const { header } = parseTrace(`{"trace":1,"zone":"${zone}"}`);
    const day = dayOf(header.calendar, '2026-11-23').span;
    const text = exportTrace({ activities: [], entries: [], pauses: [] }, day, header, day.end);
    assert.deepEqual(parseTrace(text).lines, []);
  });
});
