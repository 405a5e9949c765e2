import type { Activity } from '../activity/activity';
import { isCode, isDocument } from '../activity/fileClass';
import { isForDocumentation } from '../suggest/branchPurpose';
import { type Duration, type Instant, MINUTE } from '../time/span';
import type { Piece, Stretch } from './stretch';

/** A longer absence from the editor ends a stretch. */
const APART: Duration = 12 * MINUTE;

/** Code that is not changed for this long is looked at, not worked on. */
const LOOKING: Duration = 5 * MINUTE;

/** A stretch that may still grow. */
interface Growing<P extends Piece> {
  start: Instant;
  end: Instant;
  readonly pieces: P[];
  work: Pick<Activity, 'project' | 'branch'> | undefined;
  readonly begins: boolean;
}

/** Divides editor time, which is sorted, into stretches. */
export function stretchesOf<P extends Piece>(pieces: readonly P[]): Stretch<P>[] {
  return boutsOf(pieces).flatMap(divided);
}

/** Time without a long absence and without a switch of a branch. */
function boutsOf<P extends Piece>(pieces: readonly P[]): { pieces: P[]; begins: boolean }[] {
  const bouts: { pieces: P[]; begins: boolean }[] = [];
  const branches = new Map<string, string | undefined>();
  for (const piece of pieces) {
    const { project, branch } = piece.activity;
    const last = bouts.at(-1);
    const apart = (last?.pieces.at(-1)?.end ?? Number.NEGATIVE_INFINITY) + APART < piece.start;
    if (isWriting(piece) || piece.activity.kind === 'review') {
      bouts.push({ pieces: [], begins: false });
      continue;
    }
    const switched = project !== undefined && branches.has(project) && branches.get(project) !== branch;
    if (project !== undefined) branches.set(project, branch);
    if (!last || apart || switched) bouts.push({ pieces: [piece], begins: switched });
    else if (piece.activity.kind === 'prompt' && last.pieces.some(({ activity }) => activity.project !== project)) {
      // A prompt gives an agent work in another project than the one before.
      const leads = leadsOf(last.pieces, piece);
      last.pieces.splice(last.pieces.length - leads.length);
      bouts.push({ pieces: [...leads, piece], begins: false });
    } else last.pieces.push(piece);
  }
  return bouts;
}

/** The last pieces in the project of a prompt, when something in another project comes before them. */
function leadsOf<P extends Piece>(pieces: readonly P[], { activity }: Piece): P[] {
  if (activity.kind !== 'prompt') return [];
  const from = pieces.findLastIndex((one) => one.activity.project !== activity.project);
  return from < 0 ? [] : pieces.slice(from + 1);
}

/** True for a text that was typed in: the rules for files say what it is. */
function isWriting({ activity }: Piece): boolean {
  return activity.kind === 'edit' && isDocument(activity.fileClass);
}

/** Divides a bout into stretches in which code of one branch was changed, and stretches in which none was. */
function divided<P extends Piece>({ pieces, begins }: { pieces: readonly P[]; begins: boolean }): Stretch<P>[] {
  const stretches: Growing<P>[] = [];
  let since: P[] = [];
  const looked = (): void => {
    const [first] = since;
    if (first) stretches.push(growing(since, undefined, begins && stretches.length === 0));
    since = [];
  };
  for (const piece of pieces) {
    if (!isChange(piece)) {
      since.push(piece);
      continue;
    }
    const last = stretches.at(-1);
    const { project, branch } = piece.activity;
    const same = last?.work?.project === project && last?.work?.branch === branch;
    if (last && same && piece.start - last.end < LOOKING) extend(last, [...since, piece]);
    else {
      const [first] = since;
      // What was looked at right before the first change belongs to it when the branch was made for it.
      const leads = first && (piece.start - first.start < LOOKING || (begins && stretches.length === 0));
      if (leads && last && first.start - last.end > 0 && !begins) looked();
      else if (!leads) looked();
      stretches.push(
        growing(
          [...since, piece],
          { ...(project !== undefined && { project }), ...(branch !== undefined && { branch }) },
          begins && stretches.length === 0,
        ),
      );
    }
    since = [];
  }
  const last = stretches.at(-1);
  const [first] = since;
  const tail = since.at(-1);
  if (first && tail && last?.work && tail.end - last.end < LOOKING) extend(last, since);
  else looked();
  return stretches.map(({ start, end, pieces: all, work, begins: began }) => ({
    start,
    end,
    pieces: all,
    begins: began,
    ...(work && { work }),
  }));
}

function growing<P extends Piece>(pieces: readonly P[], work: Stretch['work'], begins: boolean): Growing<P> {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, pieces: [...pieces], work, begins };
}

function extend<P extends Piece>(stretch: Growing<P>, more: readonly P[]): void {
  stretch.pieces.push(...more);
  stretch.end = more.at(-1)?.end ?? stretch.end;
}

/** True for code that was typed in. */
function isChange({ activity }: Piece): boolean {
  const { kind, fileClass, branch } = activity;
  if (kind !== 'edit') return false;
  if (isForDocumentation(branch)) return fileClass === 'source' || fileClass === 'test';
  return isCode(fileClass) || fileClass === 'operations';
}
