import { type Arbitrary, array, constantFrom, integer, nat, oneof, record, tuple } from 'fast-check';
import { parseTrace, type Trace } from '../../../src/core/trace/parseTrace';

/** A line without its time, and how the clock moves before it. */
interface Happening {
  /** Seconds since the previous line; negative when the clock is set back. */
  readonly after: number;
  readonly line: Readonly<Record<string, unknown>>;
}

const docs = ['src/a.ts', 'src/b.ts', 'test/a.test.ts', 'docs/guide.md', 'web/app.tsx'];
const projects = ['shop', 'till'];

const named = (...kinds: string[]) => record({ k: constantFrom(...kinds), doc: constantFrom(...docs) });
const bare = (...kinds: string[]) => record({ k: constantFrom(...kinds) });

const windowLine: Arbitrary<Record<string, unknown>> = oneof(
  { weight: 6, arbitrary: named('edit', 'select', 'scroll') },
  { weight: 2, arbitrary: named('bulk', 'external', 'save') },
  { weight: 2, arbitrary: bare('focus', 'focus', 'blur') },
  {
    weight: 3,
    arbitrary: record({ k: constantFrom('open'), doc: constantFrom(...docs), project: constantFrom(...projects) }),
  },
  { weight: 1, arbitrary: bare('debug-start', 'debug-pause', 'debug-continue', 'debug-stop', 'close', 'tick') },
  { weight: 1, arbitrary: bare('preview-open', 'preview-close') },
  {
    weight: 1,
    arbitrary: record({ k: constantFrom('input'), scheme: constantFrom('vscode-scm', 'invisible-load') }),
  },
  { weight: 3, arbitrary: bare('active') },
  { weight: 1, arbitrary: record({ k: constantFrom('shell-start', 'shell-stop'), program: constantFrom('psql') }) },
  {
    weight: 1,
    arbitrary: record({ k: constantFrom('task-start', 'task-stop'), group: constantFrom('test', 'build') }),
  },
  {
    weight: 1,
    arbitrary: record({ k: constantFrom('owner'), doc: constantFrom(...docs), owner: constantFrom('me', 'others') }),
  },
  { weight: 1, arbitrary: record({ k: constantFrom('branch'), branch: constantFrom('main', 'topic') }) },
);

const ofWindow = tuple(constantFrom('w1', 'w2', 'w3'), windowLine).map(([w, line]) => ({ w, ...line }));
const act: Arbitrary<Record<string, unknown>> = oneof(
  record({ k: constantFrom('start'), category: constantFrom('documentation', 'architecture', 'excluded') }),
  bare('stop', 'pause', 'resume', 'sleep', 'wake'),
);

const forward = oneof(
  { weight: 40, arbitrary: nat(90) },
  { weight: 10, arbitrary: nat(700) },
  { weight: 1, arbitrary: nat(40_000) },
);
const back = integer({ min: -7200, max: -1 });

export interface Kinds {
  /** Whether the clock may be set back. */
  readonly back?: boolean;
  /** Whether the developer may act and the machine may sleep. */
  readonly acts?: boolean;
  readonly windows?: readonly string[];
}

/** Zones with offsets of whole, half and quarter hours, and with days of 23 to 25 hours. */
const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe'];

/** Two hours before each change of the clocks in Berlin, and an ordinary Monday. */
const beginnings = ['2026-03-28T23:00:00Z', '2026-10-24T23:00:00Z', '2026-11-23T08:00:00Z'].map((at) => Date.parse(at));

/** Traces with any interleaving of windows and any movement of the clock. */
export function randomTrace(kinds: Kinds = {}): Arbitrary<Trace> {
  const { back: mayGoBack = true, acts = true, windows = ['w1', 'w2', 'w3'] } = kinds;
  const after = mayGoBack ? oneof({ weight: 30, arbitrary: forward }, { weight: 1, arbitrary: back }) : forward;
  const signal = ofWindow.map((line) => (windows.includes(line.w) ? line : { ...line, w: windows[0] }));
  const line = acts ? oneof({ weight: 10, arbitrary: signal }, { weight: 1, arbitrary: act }) : signal;
  const happenings: Arbitrary<Happening[]> = array(record({ after, line }), {
    minLength: 1,
    maxLength: 120,
    size: 'max',
  });
  return tuple(constantFrom(...zones), constantFrom(...beginnings), constantFrom(0, 15), happenings).map(
    ([zone, start, tick, list]) => parseTrace(written({ trace: 1, zone, tick }, start, list)),
  );
}

function written(header: object, start: number, happenings: readonly Happening[]): string {
  let now = start;
  const lines = happenings.map(({ after, line }) => {
    now += after * 1000;
    return { t: new Date(now).toISOString(), ...line };
  });
  return [header, ...lines].map((line) => JSON.stringify(line)).join('\n');
}
