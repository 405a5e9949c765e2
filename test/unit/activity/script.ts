import type { Activity } from '../../../src/core/activity/activity';
import { parseTrace } from '../../../src/core/trace/parseTrace';
import { follow, newReplay, recordedBy } from '../../../src/core/trace/replay';

export interface Script {
  /** Settings by their names in package.json without the prefix. */
  readonly settings?: Record<string, unknown>;
  /** Seconds between two ticks; with 0 there are only the ticks of the script. */
  readonly tick?: number;
}

const DAY = '2026-11-23';

/**
 * Plays a script with one signal a line, `09:00:05 edit src/a.ts` or with a window `09:00:05 w2 focus`. Returns a line
 * for each activity, `09:00:00-09:00:05 edit src/a.ts`. The window is `w1` if the line names none. Documents belong to
 * the project `shop`, unless they are opened with `open src/a.ts in till on main` or `in nothing`.
 */
export function activityOf(script: readonly string[], how: Script = {}): string[] {
  return recordedOf(script, how).activities.map(lineFor);
}

export function recordedOf(script: readonly string[], { settings = {}, tick = 15 }: Script = {}) {
  const header = { trace: 1, zone: 'UTC', tick, settings };
  const text = [header, ...script.map(traceLineOf)].map((line) => JSON.stringify(line)).join('\n');
  const trace = parseTrace(text);
  const replay = newReplay();
  for (const line of trace.lines) follow(replay, trace.header, line);
  return { ...recordedBy(replay), now: replay.now ?? 0 };
}

/** `HH:MM:SS` of the script's day as an instant. */
export function at(time: string): number {
  return Date.parse(`${DAY}T${time.padEnd(8, ':00')}Z`);
}

export function timeOf(instant: number): string {
  return new Date(instant).toISOString().slice(11, 19);
}

function lineFor({ window, start, end, kind, doc }: Activity): string {
  const name = window === 'w1' ? [] : [window];
  return [`${timeOf(start)}-${timeOf(end)}`, ...name, kind, doc ?? '-'].join(' ');
}

function traceLineOf(line: string): object {
  const [time = '', ...words] = line.split(' ');
  const window = /^w\d$/.test(words[0] ?? '') ? words.shift() : 'w1';
  const [kind = '', ...rest] = words;
  const t = new Date(at(time)).toISOString();
  return acts.has(kind) ? { t, k: kind, ...actFields(kind, rest) } : { t, w: window, k: kind, ...fieldsOf(kind, rest) };
}

const acts = new Set(['start', 'stop', 'entry', 'pause', 'resume', 'sleep', 'wake']);

function actFields(kind: string, [first, second, category]: readonly string[]): object {
  if (kind === 'start') return { category: first };
  if (kind !== 'entry') return {};
  return { from: new Date(at(first ?? '')).toISOString(), to: new Date(at(second ?? '')).toISOString(), category };
}

function fieldsOf(kind: string, rest: readonly string[]): object {
  const [first] = rest;
  if (kind === 'open') {
    const project = after('in', rest) ?? 'shop';
    return {
      doc: first,
      ...(project !== 'nothing' && { project }),
      branch: after('on', rest),
      ...(rest.includes('review') && { review: true }),
    };
  }
  if (kind === 'input') return { scheme: first };
  if (kind.startsWith('task')) return { group: first };
  if (kind.startsWith('shell')) return { program: first };
  if (kind === 'owner') return { doc: first, owner: rest[1] };
  if (kind === 'branch') return { branch: first };
  return first === undefined ? {} : { doc: first };
}

function after(word: string, words: readonly string[]): string | undefined {
  const index = words.indexOf(word);
  return index < 0 ? undefined : words[index + 1];
}
