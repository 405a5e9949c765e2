import type { Activity, ActivityKind } from '../activity/activity';
import { EVIDENCE_RESOLUTION } from '../activity/recordingSettings';
import { type Duration, type Instant, MINUTE } from '../time/span';
import type { Aliases } from './aliases';

/** A line to write into a trace. */
export type WrittenLine = { readonly t: Instant; readonly w?: string; readonly k: string } & Readonly<
  Record<string, unknown>
>;

/** The longest gap in the evidence that the settings allow (`idle.readingMinutes`). */
export const LONGEST_GAP: Duration = 20 * MINUTE;

/**
 * Lines from which a replay measures the activities of `run` again, in window `w`. `run` is sorted and unbroken. A
 * preview is open all the time, so that the longer idle threshold holds. `close` ends the run, so no time after it
 * counts.
 */
export function linesOfRun(run: readonly Activity[], w: string, aliases: Aliases): WrittenLine[] {
  const [first] = run;
  if (!first) return [];
  const opening = run.findIndex((activity) => !isBeforeDocument(activity));
  return [
    { t: first.start, w, k: 'preview-open' },
    ...run.flatMap((activity, index) =>
      linesOfActivity(activity, opening >= 0 && index >= opening ? aliases.doc(activity) : undefined, w, aliases),
    ),
  ];
}

/**
 * Ends with `close`, so that the next activity is separate even when its kind and its document are the same. One of the
 * kind `edit` therefore begins with an edit, also where it went on from another one and only something later was typed.
 */
function linesOfActivity(activity: Activity, doc: string | undefined, w: string, aliases: Aliases): WrittenLine[] {
  const { start, end, kind, language, project, branch, owner, workAtEnd } = activity;
  const opened = {
    doc,
    ...(language !== undefined && { lang: language }),
    ...(project !== undefined && { project: aliases.project(project) }),
    ...(branch !== undefined && { branch: aliases.branch(branch) }),
    ...(owner !== undefined && { owner }),
  };
  const review = kind === 'review' && { review: true };
  const evidenceAt = (at: Instant, evidence = kind) =>
    evidenceLines(evidence, doc).map((line) => ({ t: at, w, ...line }));
  const isDebug = kind === 'debug';
  return [
    { t: start, w, k: 'focus' },
    ...(doc === undefined ? [] : [{ t: start, w, k: 'open', ...opened, ...review }]),
    ...(isDebug ? [{ t: start, w, k: 'debug-start' }] : []),
    ...evidenceAt(start),
    ...[...instantsOf(activity)].flatMap(({ at, again, isTyped }) => [
      ...(again || evidenceAt(at).length === 0 ? refocusLines(kind, at, w) : []),
      ...evidenceAt(at, kind === 'edit' && !isTyped ? 'read' : kind),
    ]),
    ...(isDebug ? [{ t: end, w, k: 'debug-stop' }] : []),
    ...(workAtEnd === undefined ? [] : workLines(workAtEnd, end, w, aliases)),
    { t: end, w, k: 'blur' },
    { t: end, w, k: 'close' },
  ];
}

/** True for activity before the first document is active. */
function isBeforeDocument({ kind, doc, project, fileClass, language }: Activity): boolean {
  return kind !== 'edit' && [doc, project, language].every((one) => one === undefined) && fileClass === 'other';
}

/** The window loses and regains focus at `at`. Kinds that do not go on after regained focus need `close` in between. */
function refocusLines(kind: ActivityKind, at: Instant, w: string): WrittenLine[] {
  const goesOn = kind === 'read' || kind === 'edit' || kind === 'review' || kind === 'debug';
  const between = goesOn ? [] : [{ t: at, w, k: 'close' }];
  return [{ t: at, w, k: 'blur' }, ...between, { t: at, w, k: 'focus' }];
}

type EvidenceLine = { readonly k: string } & Readonly<Record<string, unknown>>;

/**
 * Lines that are evidence of `kind`. Without a document there are none for reading or editing; focus is evidence then.
 */
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
      return [{ k: 'task-start', group: 'none' }];
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

/** A typed edit in the code of a project at the end of an activity. */
function workLines(project: string, at: Instant, w: string, aliases: Aliases): WrittenLine[] {
  const doc = aliases.doc({ doc: 'last.ts', project, fileClass: 'source' });
  return [
    { t: at, w, k: 'open', doc, project: aliases.project(project) },
    { t: at, w, k: 'edit', doc },
  ];
}

/**
 * The instants at which lines of evidence are needed: those of the stored evidence, and more where they are too far
 * apart. The evidence that bridged such a gap was too close to the last instant to be stored. The same holds in a
 * replay. Where it is not known what was typed, all is taken for typed.
 */
function* instantsOf({ start, end, evidence, typed = evidence }: Activity): Iterable<NeededLine> {
  const typedAt = new Set(typed);
  let last = start;
  let lastTyped = start;
  for (const next of [...evidence.filter((at) => at > start && at < end), end]) {
    for (let seen = last; next - seen > LONGEST_GAP; ) {
      seen = Math.min(next - LONGEST_GAP, seen + LONGEST_GAP);
      yield { at: seen, again: false, isTyped: false };
    }
    const isTyped = typedAt.has(next);
    const isKept = next - last >= EVIDENCE_RESOLUTION || (isTyped && next - lastTyped >= EVIDENCE_RESOLUTION);
    if (next < end) yield { at: next, again: !isKept, isTyped };
    last = next;
    if (isTyped) lastTyped = next;
  }
}

interface NeededLine {
  readonly at: Instant;
  /** Evidence this close to the last instant is stored only when the window regains focus. */
  readonly again: boolean;
  readonly isTyped: boolean;
}
