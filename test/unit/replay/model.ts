import { type Instant, MINUTE, SECOND, type Span } from '../../../src/core/time/span';
import type { Trace } from '../../../src/core/trace/parseTrace';

const EVIDENCE = new Set([
  ...['edit', 'select', 'scroll', 'open', 'save', 'input'],
  ...['debug-start', 'debug-pause', 'debug-continue', 'task-start', 'shell-start'],
]);

/** After these a document is in front. */
const NAMES_DOCUMENT = new Set(['open', 'edit', 'select', 'scroll', 'save']);

/**
 * The spans that one window measures with the default settings: a second, simple implementation of the rules. It
 * decides for each pair of signals that follow each other whether the time between them counts. When the clock was set
 * back between them it does not, and the time after that counts as if nothing lay ahead.
 */
export function expectedSpans({ header, lines }: Trace): Span[] {
  const spans: Span[] = [];
  let focused = false;
  let lostAt: Instant | undefined;
  let last: { at: Instant; threshold: number; inTerminal?: boolean } | undefined;
  let lastSign = Number.NEGATIVE_INFINITY;
  let lastActive = Number.NEGATIVE_INFINITY;
  let inDocument = false;
  let before: Instant | undefined;
  const now = { sessions: 0, paused: false, tests: 0, previews: 0 };
  for (const line of lines) {
    if (isBreak(before ?? line.t, line.t, header.tick)) {
      last = undefined;
      lostAt = undefined;
      lastSign = Number.NEGATIVE_INFINITY;
      lastActive = Number.NEGATIVE_INFINITY;
    }
    before = line.t;
    follow(now, line);
    inDocument ||= NAMES_DOCUMENT.has(line.k);
    const threshold = now.paused || now.tests > 0 || now.previews > 0 ? 10 * MINUTE : 5 * MINUTE;
    if (line.k === 'focus' && !focused) {
      if (lostAt !== undefined && line.t - lostAt <= 60 * SECOND) spans.push({ start: lostAt, end: line.t });
      focused = true;
      lostAt = undefined;
      lastSign = line.t;
      last = { at: line.t, threshold };
    } else if (line.k === 'blur' && focused) {
      if (last && line.t - last.at <= last.threshold) spans.push({ start: last.at, end: line.t });
      focused = false;
      lostAt = line.t;
      lastSign = line.t;
      last = undefined;
    } else if (line.k === 'close') {
      focused = false;
      lostAt = undefined;
      last = undefined;
    } else if (line.k === 'input' && line.scheme === 'invisible-load') {
      // A page of the extension goes on with the stretch in the document before, and begins none.
      if (focused) lastSign = line.t;
      if (focused && inDocument && last && line.t - last.at <= last.threshold) {
        spans.push({ start: last.at, end: line.t });
        last = { ...last, at: line.t, threshold };
      }
    } else if (focused && EVIDENCE.has(line.k)) {
      if (last && line.t - last.at <= last.threshold) spans.push({ start: last.at, end: line.t });
      last = { at: line.t, threshold, inTerminal: isOfTerminal(line) };
      lastSign = line.t;
    } else if (focused && line.k === 'active') {
      const sinceSign = line.t - lastSign;
      const again = sinceSign > 60 * SECOND && line.t - lastActive > 60 * SECOND;
      lastActive = line.t;
      const counts = sinceSign <= 10 * MINUTE && (last?.inTerminal || sinceSign > 85 * SECOND);
      if (!again && !counts) continue;
      if (last && line.t - last.at <= 10 * MINUTE) spans.push({ start: last.at, end: line.t });
      last = { at: line.t, threshold, inTerminal: true };
      if (again) lastSign = line.t;
    }
  }
  return spans;
}

/**
 * When a single window shows own work at all: each typed edit, and each time from one signal to the next in which a
 * debug session runs. Own work needs one of them in the same unbroken activity.
 */
export function expectedSignsOfWork({ lines }: Trace): Span[] {
  const signs: Span[] = [];
  const now = { sessions: 0, paused: false, tests: 0, previews: 0 };
  let before: Instant | undefined;
  for (const line of lines) {
    if (now.sessions > 0 && before !== undefined) {
      signs.push({ start: Math.min(before, line.t), end: Math.max(before, line.t) });
    }
    if (line.k === 'edit' || line.k.startsWith('debug-')) signs.push({ start: line.t, end: line.t });
    before = line.t;
    follow(now, line);
  }
  return signs;
}

function isOfTerminal(line: Trace['lines'][number]): boolean {
  return line.k === 'shell-start' || (line.k === 'task-start' && line.group !== 'test');
}

/** True when the clock was set back, or for more than a minute without a line or an implied tick. */
function isBreak(from: Instant, to: Instant, tick: number): boolean {
  return to < from || (to - from > 60 * SECOND && (tick === 0 || tick > 60 * SECOND));
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
