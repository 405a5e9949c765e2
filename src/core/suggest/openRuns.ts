import type { Activity } from '../activity/activity';
import type { FileClass } from '../activity/fileClass';
import { purposes } from './branchPurpose';
import { type Duration, type Instant, lengthOf, MINUTE, type Span } from '../time/span';

/** Untagged editor time. */
export interface OpenTime extends Span {
  readonly activity: Activity;
}

/** Open time without a gap in one project, on one branch and in files of one class, with short visits to others. */
export interface OpenRun extends Span {
  readonly parts: readonly OpenTime[];
}

/** Files of another class that are used for this long begin a new run (docs/rules.md, "Boundaries"). */
const HELD: Duration = 3 * MINUTE;

/** A run that may still grow. `about` is the class of the first files that were used for at least `HELD`. */
interface Growing {
  readonly start: Instant;
  end: Instant;
  readonly parts: OpenTime[];
  about: FileClass | undefined;
}

/** Divides `open`, which is sorted, into runs; there is at most one suggestion for each run. */
export function openRuns(open: readonly OpenTime[]): OpenRun[] {
  const runs: Growing[] = [];
  for (const block of blocksOf(open)) {
    const run = runs.at(-1);
    if (!run || !follows(run, block) || isAnother(run, block)) runs.push(block);
    else extend(run, block);
  }
  return runs;
}

/** Groups adjacent time in files of the same class. */
function blocksOf(open: readonly OpenTime[]): Growing[] {
  const blocks: Growing[] = [];
  for (const part of open) {
    const block = blocks.at(-1);
    const { start, end, activity } = part;
    const one: Growing = { start, end, parts: [part], about: undefined };
    if (block && follows(block, one) && classOf(block) === subjectOf(activity.fileClass)) extend(block, one);
    else blocks.push(one);
  }
  for (const block of blocks) if (lengthOf(block) >= HELD) block.about = classOf(block);
  return blocks;
}

function extend(run: Growing, next: Growing): void {
  run.parts.push(...next.parts);
  run.end = next.end;
  run.about ??= next.about;
}

function follows(run: Growing, next: Growing): boolean {
  const [a, b] = [run.parts[0]?.activity, next.parts[0]?.activity];
  return run.end === next.start && a?.project === b?.project && a?.branch === b?.branch;
}

function isAnother(run: Growing, next: Growing): boolean {
  const sameBranch = run.parts[0]?.activity.branch ?? '';
  if (Object.values(purposes).some((purpose) => purpose.test(sameBranch))) return false;
  return run.about !== undefined && next.about !== undefined && run.about !== next.about;
}

/** What the block is about. Diagrams are drawn for the texts around them. */
function classOf(block: Growing): FileClass | undefined {
  return subjectOf(block.parts[0]?.activity.fileClass);
}

function subjectOf(fileClass: FileClass | undefined): FileClass | undefined {
  return fileClass === 'diagram' ? 'documentation' : fileClass;
}
