import type { Printed } from '../../../src/core/trace/printed';
import { type Duration, lengthOf, MINUTE } from '../../../src/core/time/span';
import type { TrueStretch } from './making';
import { keysFor } from './keys';
import { fits, isLoad, type Said, saysOf, spanOf } from './says';
import { pieces, type Track, trackOf } from './track';

/** Sums over some weeks. Times are in milliseconds. */
export interface Score {
  days: number;
  proposed: Duration;
  right: Duration;
  misuseProposed: Duration;
  misuseRight: Duration;
  readonly load: Record<TrueStretch['where'], Duration>;
  readonly found: Record<TrueStretch['where'], Duration>;
  /** Own time with one answer alone, and how much of it is proposed as load. */
  ownCertain: Duration;
  accused: Duration;
  none: Duration;
  noneProposed: Duration;
  ownInEditor: Duration;
  ownCalledOwn: Duration;
  loadCalledOwn: Duration;
  untagged: Duration;
  readonly rows: number[];
  asked: number;
  rowsRight: number;
  keys: number;
  /** The difference of the share of load from the true one, a week each. */
  readonly shareErrors: number[];
}

export function newScore(): Score {
  return {
    ...{ days: 0, proposed: 0, right: 0, misuseProposed: 0, misuseRight: 0 },
    load: { editor: 0, elsewhere: 0 },
    found: { editor: 0, elsewhere: 0 },
    ...{ ownCertain: 0, accused: 0, none: 0, noneProposed: 0, ownInEditor: 0, ownCalledOwn: 0, loadCalledOwn: 0 },
    ...{ untagged: 0, rows: [], asked: 0, rowsRight: 0, keys: 0, shareErrors: [] },
  };
}

/** Adds what `replay` prints for a week against what the week truly was (docs/weeks.md, "Figures"). */
export function addWeek(score: Score, printed: Printed, truth: readonly TrueStretch[], dates: readonly string[]): void {
  const known = trackOf(truth);
  const proposals = trackOf<Said>(printed.proposals.map((one) => ({ ...spanOf(one), says: saysOf(one) })));
  const segments = trackOf(printed.segments.map((one) => ({ ...spanOf(one), state: one.state, says: saysOf(one) })));
  const tracked = { all: 0, load: 0 };
  for (const piece of pieces(known, proposals, segments)) {
    const middle = (piece.start + piece.end) / 2;
    const state = segments.at(middle)?.state;
    const says = proposals.at(middle)?.says;
    addPiece(score, lengthOf(piece), known.at(middle), says, state);
    const counts = state !== undefined && state !== 'excluded';
    if (counts || isLoad(says)) tracked.all += lengthOf(piece);
    if (isLoad(says) && state !== 'confirmed' && state !== 'excluded') tracked.load += lengthOf(piece);
  }
  score.days += dates.length;
  score.untagged += printed.days.reduce((sum, { untagged }) => sum + untagged, 0);
  score.shareErrors.push(Math.abs(shareOf(known) - tracked.load / tracked.all));
  const review = keysFor(printed.review, known, dates);
  score.rows.push(...review.rows);
  score.asked += review.asked;
  score.rowsRight += review.right;
  score.keys += review.keys;
}

function addPiece(score: Score, n: Duration, truth: TrueStretch | undefined, says: string | undefined, state?: string) {
  const load = isLoad(says);
  const right = truth !== undefined && fits(says, truth);
  if (load) {
    score.proposed += n;
    if (right) score.right += n;
    if (says === 'misuse-debugging') score.misuseProposed += n;
    if (says === 'misuse-debugging' && right) score.misuseRight += n;
  }
  if (!truth) return;
  const { kind, where, also } = truth;
  const isCertain = also === undefined;
  if (kind === 'load') {
    score.load[where] += n;
    if (right) score.found[where] += n;
    if (state === 'own') score.loadCalledOwn += n;
  }
  if (kind === 'own' && isCertain) {
    score.ownCertain += n;
    if (load) score.accused += n;
  }
  if (kind === 'own' && where === 'editor') {
    score.ownInEditor += n;
    if (state === 'own') score.ownCalledOwn += n;
  }
  if (kind === 'none' && isCertain) {
    score.none += n;
    if (says !== undefined) score.noneProposed += n;
  }
}

/** The true share of load in load and own work. */
function shareOf({ rows }: Track<TrueStretch>): number {
  const time = (kind: string) => rows.filter((one) => one.kind === kind).reduce((sum, one) => sum + lengthOf(one), 0);
  return time('load') / (time('load') + time('own'));
}

const share = (part: Duration, whole: Duration): number => (whole === 0 ? 0 : (100 * part) / whole);

/** The figures, each with its unit and its bound. */
export function figuresOf(score: Score) {
  const sorted = score.rows.toSorted((a, b) => a - b);
  const { load, found, days } = score;
  const errors = score.shareErrors.reduce((sum, one) => sum + one, 0) / score.shareErrors.length;
  return [
    { name: 'precision', value: share(score.right, score.proposed), unit: '%', atLeast: 87 },
    { name: 'misuse-precision', value: share(score.misuseRight, score.misuseProposed), unit: '%', atLeast: 87 },
    { name: 'recall-in-editor', value: share(found.editor, load.editor), unit: '%', atLeast: 70 },
    { name: 'recall-elsewhere', value: share(found.elsewhere, load.elsewhere), unit: '%', atLeast: 66 },
    { name: 'accusation', value: share(score.accused, score.ownCertain), unit: '%', atMost: 2.5 },
    { name: 'private-proposed', value: share(score.noneProposed, score.none), unit: '%', atMost: 1.5 },
    { name: 'own-called-own', value: share(score.ownCalledOwn, score.ownInEditor), unit: '%', atLeast: 92 },
    { name: 'load-called-own', value: share(score.loadCalledOwn, load.editor + load.elsewhere), unit: '%', atMost: 6 },
    { name: 'untagged-a-day', value: score.untagged / MINUTE / days, unit: 'min', atMost: 25 },
    { name: 'rows-a-day', value: sorted[Math.floor(sorted.length / 2)] ?? 0, unit: 'rows', atMost: 11 },
    { name: 'rows-right', value: share(score.rowsRight, score.asked), unit: '%', atLeast: 85 },
    { name: 'keys-a-day', value: score.keys / days, unit: 'keys', atMost: 16 },
    { name: 'share-error-with-elsewhere', value: 100 * errors, unit: 'points', atMost: 6 },
  ] as const satisfies readonly Figure[];
}

/** A figure with what it has to be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}
