import { type Instant, MINUTE, SECOND, type Span } from '../../../src/core/time/span';
import type { Trace } from '../../../src/core/trace/parseTrace';

const EVIDENCE = new Set([
  ...['edit', 'select', 'scroll', 'open', 'save', 'input'],
  ...['debug-start', 'debug-pause', 'debug-continue', 'task-start', 'shell-start'],
]);

/**
 * The time that one window measures with the default settings, in milliseconds: a second, simple implementation of the
 * rules. It decides for each pair of signals that follow each other whether the time between them counts. The clock
 * must never go back.
 */
export function expectedTime({ header, lines }: Trace): number {
  const silent = silences(lines, header.tick);
  let total = 0;
  let focused = false;
  let lostAt: Instant | undefined;
  let last: { at: Instant; threshold: number } | undefined;
  const now = { sessions: 0, paused: false, tests: 0, previews: 0 };
  for (const line of lines) {
    if (last && isBroken(silent, last.at, line.t)) last = undefined;
    if (lostAt !== undefined && isBroken(silent, lostAt, line.t)) lostAt = undefined;
    follow(now, line);
    const threshold = now.paused || now.tests > 0 || now.previews > 0 ? 10 * MINUTE : 5 * MINUTE;
    if (line.k === 'focus' && !focused) {
      if (lostAt !== undefined && line.t - lostAt <= 60 * SECOND) total += line.t - lostAt;
      focused = true;
      lostAt = undefined;
      last = { at: line.t, threshold };
    } else if (line.k === 'blur' && focused) {
      if (last && line.t - last.at <= last.threshold) total += line.t - last.at;
      focused = false;
      lostAt = line.t;
      last = undefined;
    } else if (line.k === 'close') {
      focused = false;
      lostAt = undefined;
      last = undefined;
    } else if (focused && EVIDENCE.has(line.k)) {
      if (last && line.t - last.at <= last.threshold) total += line.t - last.at;
      last = { at: line.t, threshold };
    }
  }
  return total;
}

/** Stretches of more than a minute without a line in the trace and without an implied tick. */
function silences(lines: Trace['lines'], tick: number): Span[] {
  const times = lines.map((line) => line.t);
  const [first = 0, end = 0] = [times[0], times.at(-1)];
  if (tick > 0) for (let at = first + tick; at <= end; at += tick) times.push(at);
  times.sort((a, b) => a - b);
  return times
    .map((at, index) => ({ start: times[index - 1] ?? at, end: at }))
    .filter(({ start, end: next }) => next - start > 60 * SECOND);
}

function isBroken(silent: readonly Span[], from: Instant, to: Instant): boolean {
  return silent.some(({ start, end }) => start >= from && end <= to);
}

function follow(
  now: { sessions: number; paused: boolean; tests: number; previews: number },
  line: Trace['lines'][number],
): void {
  if (line.k === 'debug-start') now.sessions++;
  if (line.k === 'debug-pause') now.paused = true;
  if (line.k === 'debug-continue') now.paused = false;
  if (line.k === 'debug-stop') {
    now.sessions = Math.max(0, now.sessions - 1);
    if (now.sessions === 0) now.paused = false;
  }
  if (line.k === 'task-start' && line.group === 'test') now.tests++;
  if (line.k === 'task-stop' && line.group === 'test') now.tests = Math.max(0, now.tests - 1);
  if (line.k === 'preview-open') now.previews++;
  if (line.k === 'preview-close') now.previews = Math.max(0, now.previews - 1);
}
