import type { Activity } from '../../core/activity/activity';
import type { Instant } from '../../core/time/span';

type Evidence = Pick<Activity, 'start' | 'evidence' | 'typed'>;

/** What is stored of the piece from `start` to `end` of the evidence of a row. */
export function evidenceBetween(row: Evidence, start: Instant, end: Instant): Evidence {
  const isInside = (at: Instant) => at >= start && at <= end;
  const { evidence, typed } = row;
  return { start, evidence: evidence.filter(isInside), ...(typed && { typed: typed.filter(isInside) }) };
}

/** The milliseconds from each instant to the next. The first instant is `start`, which is not stored. */
export function writeEvidence({ start, evidence }: Evidence): string {
  let last = start;
  const steps: number[] = [];
  for (const at of evidence) {
    if (at > last) steps.push(at - last);
    last = Math.max(last, at);
  }
  return steps.join(' ');
}

/** A bit for each instant that `writeEvidence` stores, `start` included. Null where it is not known what was typed. */
export function writeTyped({ start, evidence, typed }: Evidence): Uint8Array | null {
  if (!typed) return null;
  const stored = [...new Set([start, ...evidence])];
  const bits = new Uint8Array(Math.ceil(stored.length / 8));
  const typedAt = new Set(typed);
  for (const [index, at] of stored.entries()) {
    if (typedAt.has(at)) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return bits;
}

export function readTyped(evidence: readonly Instant[], bits: Uint8Array): Instant[] {
  return evidence.filter((_at, index) => ((bits[index >> 3] ?? 0) >> (index & 7)) & 1);
}

const SPACE = 32;
const ZERO = 48;

/** Parses digit by digit for speed: this runs for every instant of evidence in every week that is read. */
export function readEvidence(start: Instant, steps: string): Instant[] {
  const evidence = [start];
  if (steps === '') return evidence;
  let at = start;
  let step = 0;
  for (let place = 0; place < steps.length; place++) {
    const code = steps.charCodeAt(place);
    if (code !== SPACE) {
      step = step * 10 + code - ZERO;
      continue;
    }
    at += step;
    evidence.push(at);
    step = 0;
  }
  evidence.push(at + step);
  return evidence;
}
