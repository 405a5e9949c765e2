import * as fc from 'fast-check';
import { fileClassOf } from '../../../../src/core/activity/classifyFile';
import type { Activity } from '../../../../src/core/activity/activity';
import { dayAt } from '../../../../src/core/time/calendar';
import { HOUR, type Instant, MINUTE, type Span } from '../../../../src/core/time/span';
import type { Recorded } from '../../../../src/core/store/recorded';
import { parseTrace, type Trace } from '../../../../src/core/trace/parseTrace';
import { follow, newReplay, recordedBy } from '../../../../src/core/trace/replay';

/** The records that a replay of a trace makes, and the time of its last line. */
export interface Replayed {
  readonly recorded: Recorded;
  readonly now: Instant;
}

/** A random trace, its records, and the day to export. */
export interface RandomDay extends Replayed {
  readonly trace: Trace;
  readonly day: Span;
}

const docs = [
  'src/invoice.ts',
  'src/last.ts',
  'test/invoice.test.ts',
  'docs/guide.md',
  'adr/7.md',
  'notes',
  'ui/page.tsx',
  'api/openapi.yaml',
  'untitled:Untitled-1',
];

const doc = fc.constantFrom(...docs);
/** A document whose name says nothing has no language, because its class would change with the language. */
const opened = fc
  .record(
    {
      k: fc.constant('open'),
      doc,
      project: fc.constantFrom('billing', 'web'),
      branch: fc.constantFrom('main', 'fix/1'),
      lang: fc.constantFrom('typescript', 'markdown'),
      review: fc.boolean(),
    },
    { requiredKeys: ['k', 'doc'] },
  )
  .map(({ lang, ...one }) => (lang === undefined || fileClassOf(one.doc) === 'other' ? one : { ...one, lang }));

const signal = fc.oneof(
  fc.constantFrom({ k: 'focus' }, { k: 'blur' }, { k: 'close' }, { k: 'branch', branch: 'fix/2' }, { k: 'branch' }),
  { weight: 3, arbitrary: opened },
  {
    weight: 4,
    arbitrary: fc.record({ k: fc.constantFrom('edit', 'select', 'scroll', 'save', 'bulk', 'external'), doc }),
  },
  fc.constantFrom('debug-start', 'debug-pause', 'debug-continue', 'debug-stop').map((k) => ({ k })),
  fc.constantFrom({ k: 'task-start', group: 'test' }, { k: 'task-stop', group: 'test' }, { k: 'task-start' }),
  fc.constantFrom({ k: 'input', scheme: 'comment' }, { k: 'input', scheme: 'vscode-scm' }),
  fc.constantFrom({ k: 'shell-start', program: 'git' }, { k: 'preview-open' }, { k: 'preview-close' }),
);
const windowLine = fc.tuple(fc.constantFrom('w1', 'w2', 'w3'), signal).map(([w, body]) => () => ({ w, ...body }));

const what = fc.constantFrom(
  { category: 'documentation' },
  { duty: 'architecture.decision' },
  { duty: 'excluded.break' },
  { duty: 'excluded.private' },
);
const length = fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 90 * MINUTE }));
const act = fc.oneof(
  what.map((duty) => () => ({ k: 'start', ...duty })),
  fc.tuple(what, length, length).map(([duty, long, ago]) => (at: number) => ({
    k: 'entry',
    from: iso(at - long - ago),
    to: iso(at - ago),
    ...duty,
  })),
  fc.constantFrom('stop', 'pause', 'resume', 'sleep', 'wake').map((k) => () => ({ k })),
);

/** The time between two lines: mostly short, sometimes longer than the idle threshold, rarely negative. */
const step = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 4000 }) },
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 120_000 }) },
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 15 * MINUTE }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 25 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: -40 * MINUTE, max: 0 }) },
);
const line = fc.oneof({ weight: 9, arbitrary: windowLine }, { weight: 1, arbitrary: act });
const script = fc.array(fc.tuple(step, line), { minLength: 20, maxLength: 150, size: 'max' });

const settings = fc.record({
  'idle.minutes': fc.constantFrom(5, 1, 15),
  'idle.readingMinutes': fc.constantFrom(10, 20),
  'focusLoss.graceSeconds': fc.constantFrom(60, 0, 300),
  'day.startsAt': fc.constantFrom('00:00', '04:00'),
});

/** Zones, each with an instant in the evening before a day of 24, 25, 23 or 24.5 hours. */
const evening = fc.constantFrom(
  ['Asia/Kathmandu', '2026-11-23T15:30:00Z'],
  ['Europe/Berlin', '2026-10-24T19:00:00Z'],
  ['Europe/Berlin', '2026-03-28T20:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T10:30:00Z'],
);

/** Random work of some hours around a midnight. The day to export is the one before or after that midnight. */
export const randomDay: fc.Arbitrary<RandomDay> = fc
  .record({ evening, settings, script, later: fc.constantFrom(0, 6 * HOUR, 12 * HOUR), classOnly: fc.boolean() })
  .map(({ evening: [zone, at = ''], settings: chosen, script: steps, later, classOnly }) => {
    const start = Date.parse(at);
    const trace = traceOf({ trace: 1, zone, settings: chosen }, start, steps);
    const { recorded, now } = replayed(trace);
    const activities = classOnly ? recorded.activities.map(withoutPath) : recorded.activities;
    return { trace, recorded: { ...recorded, activities }, now, day: dayAt(trace.header.calendar, start + later).span };
  });

export function replayed({ header, lines }: Trace): Replayed {
  const replay = newReplay();
  for (const one of lines) follow(replay, header, one);
  return { recorded: recordedBy(replay), now: replay.now ?? 0 };
}

function traceOf(header: object, start: number, steps: readonly (readonly [number, (at: number) => object])[]): Trace {
  let at = start;
  const lines: object[] = ['w1', 'w2', 'w3'].map((w) => ({ t: iso(at), w, k: 'focus' }));
  for (const [later, lineAt] of steps) {
    at += later;
    lines.push({ t: iso(at), ...lineAt(at) });
  }
  return parseTrace([header, ...lines].map((one) => JSON.stringify(one)).join('\n'));
}

function withoutPath({ doc: _doc, ...activity }: Activity): Activity {
  return activity;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
