import type { Activity, ActivityKind } from '../activity/activity';
import { EVIDENCE_RESOLUTION } from '../activity/recordingSettings';
import { type Duration, type Instant, MINUTE } from '../time/span';
import type { Aliases } from './aliases';

/** A line of a trace to be written. */
export type WrittenLine = { readonly t: Instant; readonly w?: string; readonly k: string } & Readonly<
  Record<string, unknown>
>;

/** A window is never silent for longer than this in what is written: the longest idle threshold there is. */
const LONGEST_GAP: Duration = 15 * MINUTE;

/** The signals from which the unbroken activities of one window, sorted, would be measured again as window `w`. */
export function linesOfRun(run: readonly Activity[], w: string, aliases: Aliases): WrittenLine[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  return [
    { t: first.start, w, k: 'focus' },
    ...run.flatMap((activity) => linesOfActivity(activity, w, aliases)),
    { t: last.end, w, k: 'blur' },
    { t: last.end, w, k: 'close' },
  ];
}

function linesOfActivity(activity: Activity, w: string, aliases: Aliases): WrittenLine[] {
  const { start, end, kind, language, project, branch, workAtEnd } = activity;
  const nowhere = isNowhere(activity);
  const doc = aliases.doc(activity);
  const place = {
    doc,
    ...(language !== undefined && { lang: language }),
    ...(project !== undefined && { project: aliases.project(project) }),
    ...(branch !== undefined && { branch: aliases.branch(branch) }),
  };
  const review = kind === 'review' && { review: true };
  return [
    ...(nowhere ? [] : [{ t: start, w, k: 'open', ...place, ...review }]),
    ...[...instantsOf(activity)].flatMap(({ at, again }) => [
      ...(again || nowhere
        ? [
            { t: at, w, k: 'blur' },
            { t: at, w, k: 'focus' },
          ]
        : []),
      ...evidenceLines(kind, nowhere ? undefined : doc).map((said) => ({ t: at, w, ...said })),
    ]),
    ...(workAtEnd === undefined ? [] : workLines(workAtEnd, end, w, aliases)),
  ];
}

/** Before the first document comes to the front. */
function isNowhere({ doc, project, fileClass }: Activity): boolean {
  return doc === undefined && project === undefined && fileClass === 'other';
}

type EvidenceLine = { readonly k: string } & Readonly<Record<string, unknown>>;

/** What says that a person does this, in a document; without one, that the window is in front says that it is read. */
function evidenceLines(kind: ActivityKind, doc: string | undefined): readonly EvidenceLine[] {
  switch (kind) {
    case 'edit':
      return doc === undefined ? [] : [{ k: 'edit', doc }];
    case 'read':
    case 'review':
      return doc === undefined ? [] : [{ k: 'select', doc }];
    case 'debug':
      return [{ k: 'debug-continue' }];
    case 'terminal':
      return [{ k: 'shell-start', program: 'sh' }];
    case 'test':
      return [
        { k: 'task-start', group: 'test' },
        { k: 'task-stop', group: 'test' },
      ];
    case 'prompt':
      return [{ k: 'input', scheme: 'vscode-scm' }];
    default:
      return kind satisfies never;
  }
}

/** A typed edit in the code of a project, at the very end of the time before it. */
function workLines(project: string, at: Instant, w: string, aliases: Aliases): WrittenLine[] {
  const doc = aliases.doc({ doc: 'last.ts', project, fileClass: 'source' });
  return [
    { t: at, w, k: 'open', doc, project: aliases.project(project) },
    { t: at, w, k: 'edit', doc },
  ];
}

/** When the activity has to be shown: at its evidence, and in between where that would be too far apart. */
function* instantsOf({ start, end, evidence }: Activity): Iterable<{ at: Instant; again: boolean }> {
  let last = start;
  yield { at: start, again: false };
  for (const next of [...evidence.filter((at) => at > start && at < end), end]) {
    while (next - last > LONGEST_GAP) {
      last += LONGEST_GAP;
      yield { at: last, again: false };
    }
    // Only a window that gets its focus back keeps evidence that is so close to the last.
    if (next < end) yield { at: next, again: next - last < EVIDENCE_RESOLUTION };
    last = next;
  }
}
