import type { Activity } from '../activity/activity';
import type { FileClass } from '../activity/fileClass';
import { type Duration, type Instant, lengthOf, MINUTE, type Span } from '../time/span';

/** Editor time that nobody said anything about. */
export interface OpenTime extends Span {
  readonly activity: Activity;
}

/** Open time without a hole, in one project, on one branch, about one thing; short looks elsewhere belong to it. */
export interface OpenRun extends Span {
  readonly parts: readonly OpenTime[];
}

/** Another kind of file that is stayed with for this long is another thing (docs/rules.md, "Boundaries"). */
const HELD: Duration = 3 * MINUTE;

/** A run as it grows, with what it is about once something lasted. */
interface Growing {
  readonly start: Instant;
  end: Instant;
  readonly parts: OpenTime[];
  about: FileClass | undefined;
}

/** Parts `open`, which is sorted, into what may be decided as one. */
export function openRuns(open: readonly OpenTime[]): OpenRun[] {
  const runs: Growing[] = [];
  for (const block of blocksOf(open)) {
    const run = runs.at(-1);
    if (!run || !follows(run, block) || isAnother(run, block)) runs.push(block);
    else extend(run, block);
  }
  return runs;
}

/** Neighbours in files of one class. */
function blocksOf(open: readonly OpenTime[]): Growing[] {
  const blocks: Growing[] = [];
  for (const part of open) {
    const block = blocks.at(-1);
    const { start, end, activity } = part;
    const one: Growing = { start, end, parts: [part], about: undefined };
    if (block && follows(block, one) && classOf(block) === activity.fileClass) extend(block, one);
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
  return run.about !== undefined && next.about !== undefined && run.about !== next.about;
}

function classOf(block: Growing): FileClass | undefined {
  return block.parts[0]?.activity.fileClass;
}
