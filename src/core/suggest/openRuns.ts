import type { Activity } from '../activity/activity';
import { type Duration, lengthOf, MINUTE, type Span } from '../time/span';

/** Editor time that nobody said anything about. */
export interface OpenTime extends Span {
  readonly activity: Activity;
}

/** Open time without a hole, in one project, on one branch, about one thing; short looks elsewhere belong to it. */
export interface OpenRun extends Span {
  readonly parts: readonly OpenTime[];
}

/** Spec 3.3, "Boundaries": another kind of file that is stayed with for this long is another thing. */
const HELD: Duration = 3 * MINUTE;

/** A run as it grows, with what it is about once that is known. */
interface Growing extends OpenRun {
  readonly about: Activity['fileClass'] | undefined;
}

/** Parts `open`, which is sorted, into what may be decided as one. */
export function openRuns(open: readonly OpenTime[]): OpenRun[] {
  const runs: Growing[] = [];
  for (const block of blocksOf(open)) {
    const run = runs.at(-1);
    if (run && follows(run, block) && (!run.about || !block.about || run.about === block.about)) {
      const parts = [...run.parts, ...block.parts];
      runs[runs.length - 1] = { ...run, end: block.end, parts, about: run.about ?? block.about };
    } else runs.push(block);
  }
  return runs;
}

/** Neighbours in files of one class; what they are about is known when they last. */
function blocksOf(open: readonly OpenTime[]): Growing[] {
  const blocks: Growing[] = [];
  for (const part of open) {
    const block = blocks.at(-1);
    const parts = block && follows(block, part) && isSameClass(block, part) ? [...block.parts, part] : [part];
    const grown = { start: parts[0]?.start ?? part.start, end: part.end, parts };
    const about = lengthOf(grown) >= HELD ? part.activity.fileClass : undefined;
    if (parts.length > 1) blocks[blocks.length - 1] = { ...grown, about };
    else blocks.push({ ...grown, about });
  }
  return blocks;
}

function follows(run: OpenRun, next: OpenRun | OpenTime): boolean {
  const [a, b] = [run.parts.at(-1)?.activity, 'parts' in next ? next.parts[0]?.activity : next.activity];
  return run.end === next.start && a?.project === b?.project && a?.branch === b?.branch;
}

function isSameClass(block: OpenRun, { activity }: OpenTime): boolean {
  return block.parts[0]?.activity.fileClass === activity.fileClass;
}
