import type { Activity, ActivityKind } from '../activity/activity';
import { EVIDENCE_RESOLUTION } from '../activity/recordingSettings';
import { type Duration, type Instant, MINUTE } from '../time/span';
import type { Aliases } from './aliases';

/** A line of a trace to be written. */
export type WrittenLine = { readonly t: Instant; readonly w?: string; readonly k: string } & Readonly<
  Record<string, unknown>
>;

/** The longest time without evidence that the settings let count (`idle.readingMinutes`). */
export const LONGEST_GAP: Duration = 20 * MINUTE;

/**
 * The signals from which the unbroken activities of one window, sorted, would be measured again as window `w`.
 * A preview is open all the time, so that the longer threshold holds; `close` ends the run, so it bridges nothing.
 */
export function linesOfRun(run: readonly Activity[], w: string, aliases: Aliases): WrittenLine[] {
  const [first] = run;
  if (!first) return [];
  const opening = run.findIndex((activity) => !isNowhere(activity));
  return [
    { t: first.start, w, k: 'preview-open' },
    ...run.flatMap((activity, index) =>
      linesOfActivity(activity, opening >= 0 && index >= opening ? aliases.doc(activity) : undefined, w, aliases),
    ),
  ];
}

/** Ends with `close`: the next activity begins anew, even where it is of the same kind and in the same document. */
function linesOfActivity(activity: Activity, doc: string | undefined, w: string, aliases: Aliases): WrittenLine[] {
  const { start, end, kind, language, project, branch, workAtEnd } = activity;
  const place = {
    doc,
    ...(language !== undefined && { lang: language }),
    ...(project !== undefined && { project: aliases.project(project) }),
    ...(branch !== undefined && { branch: aliases.branch(branch) }),
  };
  const review = kind === 'review' && { review: true };
  const signs = (at: Instant) => evidenceLines(kind, doc).map((said) => ({ t: at, w, ...said }));
  const debugs = kind === 'debug';
  return [
    { t: start, w, k: 'focus' },
    ...(doc === undefined ? [] : [{ t: start, w, k: 'open', ...place, ...review }]),
    ...(debugs ? [{ t: start, w, k: 'debug-start' }] : []),
    ...signs(start),
    ...[...instantsOf(activity)].flatMap(({ at, again }) => [
      ...(again || signs(at).length === 0 ? frontAgain(kind, at, w) : []),
      ...signs(at),
    ]),
    ...(debugs ? [{ t: end, w, k: 'debug-stop' }] : []),
    ...(workAtEnd === undefined ? [] : workLines(workAtEnd, end, w, aliases)),
    { t: end, w, k: 'blur' },
    { t: end, w, k: 'close' },
  ];
}

/** Before the first document comes to the front. */
function isNowhere({ kind, doc, project, fileClass, language }: Activity): boolean {
  return kind !== 'edit' && [doc, project, language].every((one) => one === undefined) && fileClass === 'other';
}

/** A window that gets its focus back is in front: reading, editing, reviewing and debugging go on through that. */
function frontAgain(kind: ActivityKind, at: Instant, w: string): WrittenLine[] {
  const goesOn = kind === 'read' || kind === 'edit' || kind === 'review' || kind === 'debug';
  const between = goesOn ? [] : [{ t: at, w, k: 'close' }];
  return [{ t: at, w, k: 'blur' }, ...between, { t: at, w, k: 'focus' }];
}

type EvidenceLine = { readonly k: string } & Readonly<Record<string, unknown>>;

/** What says that a person does this, in a document; without one, that the window is in front says that it is read. */
function evidenceLines(kind: ActivityKind, doc: string | undefined): readonly EvidenceLine[] {
  switch (kind) {
    case 'edit':
      return doc === undefined ? [] : [{ k: 'edit', doc }];
    case 'read':
      return doc === undefined ? [] : [{ k: 'select', doc }];
    case 'review':
      return [doc === undefined ? { k: 'input', scheme: 'comment' } : { k: 'select', doc }];
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

/**
 * When the activity has to be shown again: at its evidence, and in between where that is too far apart. The evidence
 * that bridged such a gap was too close to the last to be kept, and so is what is written for it.
 */
function* instantsOf({ start, end, evidence }: Activity): Iterable<{ at: Instant; again: boolean }> {
  let last = start;
  for (const next of [...evidence.filter((at) => at > start && at < end), end]) {
    for (let seen = last; next - seen > LONGEST_GAP; ) {
      seen = Math.min(next - LONGEST_GAP, seen + LONGEST_GAP);
      yield { at: seen, again: false };
    }
    // Only a window that gets its focus back keeps evidence that is so close to the last.
    if (next < end) yield { at: next, again: next - last < EVIDENCE_RESOLUTION };
    last = next;
  }
}
