import type { Activity } from '../activity/activity';
import { type FileClass, isCode, isDocument } from '../activity/fileClass';
import { byStart, type Duration, MINUTE, totalLength } from '../time/span';
import { isForDocumentation, statesItsPurpose } from '../suggest/branchPurpose';

/** Other files that are used for less than this belong to the work on code around them, and code to the writing. */
const MOMENT: Duration = 3 * MINUTE;

type Block = readonly Activity[];

/**
 * Own work is assumed for time in code of a project when typed edits or a debug session happened in its code within the
 * same unbroken activity, and for moments in its other files meanwhile. It is not assumed for moments in which code was
 * looked at between two stretches of writing, on a branch whose name states another purpose, and on a branch for
 * documentation only where code or tests were worked on (docs/design.md, "Own work").
 */
export function findOwnWork(activities: readonly Activity[]): ReadonlySet<Activity> {
  const own = new Set<Activity>();
  for (const run of unbrokenRuns(activities)) {
    const places = new Set(run.flatMap(workedIn));
    const mayBeOwn = (one: Activity) =>
      one.project !== undefined && places.has(placeOf(one.project, one.branch)) && !statesItsPurpose(one.branch);
    const blocks = blocksOf(run);
    const forWriting = momentsOfWriting(blocks);
    for (const block of blocks) {
      if (!isBesideCode(block) || forWriting.has(block)) continue;
      for (const one of block) if (mayBeOwn(one)) own.add(one);
    }
  }
  return own;
}

/** The places whose code was edited or debugged in the span or at its end. */
function workedIn({ project, kind, fileClass, branch, workAtEnd, owner }: Activity): string[] {
  const shows = isForDocumentation(branch) ? isProgram : isCode;
  const worked = (kind === 'edit' || kind === 'debug') && shows(fileClass) && owner !== 'others' ? project : undefined;
  return [worked, workAtEnd].filter((one) => one !== undefined).map((one) => placeOf(one, branch));
}

/** True for code that is what a branch for documentation is not for. */
function isProgram(fileClass: FileClass): boolean {
  return fileClass === 'source' || fileClass === 'test';
}

/** The project. A branch for documentation is a place of its own: work elsewhere in the project says nothing of it. */
function placeOf(project: string, branch: string | undefined): string {
  return isForDocumentation(branch) ? `${project} on ${branch}` : project;
}

/** Groups what follows each other in code or operations, and what follows each other in other files. */
function blocksOf(run: readonly Activity[]): Block[] {
  const blocks: Activity[][] = [];
  for (const one of run) {
    const [first] = blocks.at(-1) ?? [];
    if (first && isBuilt(first) === isBuilt(one)) blocks.at(-1)?.push(one);
    else blocks.push([one]);
  }
  return blocks;
}

/** True for files of operations too: they alone show no work on the project, but beside its code they belong to it. */
function isBuilt({ fileClass }: Activity): boolean {
  return isCode(fileClass) || fileClass === 'operations';
}

function isBesideCode(block: Block): boolean {
  return block.every(isBuilt) || totalLength(block) < MOMENT;
}

/** The short blocks, with nothing done in code, that lie between two stretches of writing in one place. */
function momentsOfWriting(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let writing: Activity | undefined;
  let since: Block[] = [];
  for (const block of blocks) {
    if (isMoment(block)) since.push(block);
    else {
      const [first] = isWriting(block) ? block : [];
      if (first && since.every((one) => isIn(one, writing) && isIn(one, first)))
        for (const one of since) found.add(one);
      writing = first && block.at(-1);
      since = [];
    }
  }
  return found;
}

function isMoment(block: Block): boolean {
  return totalLength(block) < MOMENT && !block.some((one) => isBuilt(one) && isDone(one));
}

/** True for something that was done, in contrast to files that were looked at. */
function isDone({ kind, workAtEnd }: Activity): boolean {
  return kind !== 'read' || workAtEnd !== undefined;
}

/** `block` is no moment. */
function isWriting(block: Block): boolean {
  return block.some(({ kind, fileClass }) => kind === 'edit' && isDocument(fileClass));
}

function isIn(block: Block, place: Activity | undefined): boolean {
  return block.every(({ project, branch }) => project === place?.project && branch === place?.branch);
}

/** The activities of each window in runs; a new run begins when an activity does not start at the end of the last. */
export function unbrokenRuns(activities: readonly Activity[]): Activity[][] {
  const latest = new Map<string, Activity[]>();
  const runs: Activity[][] = [];
  for (const activity of activities.toSorted(byStart)) {
    const run = latest.get(activity.window);
    if (run?.at(-1)?.end === activity.start) run.push(activity);
    else {
      const fresh = [activity];
      runs.push(fresh);
      latest.set(activity.window, fresh);
    }
  }
  return runs;
}
