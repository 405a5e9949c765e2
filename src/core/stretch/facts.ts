import type { Activity } from '../activity/activity';
import { isCode } from '../activity/fileClass';
import type { AppUse, Commit, Observation, ProgramRun } from '../observation/observation';
import { type Duration, HOUR, lengthOf, MINUTE, overlaps, totalLength } from '../time/span';
import type { Piece, Stretch } from './stretch';
import { isUsedFor, type ProgramUse } from './programs';

/** What is known about a stretch. Durations are editor time. */
export interface Facts {
  readonly stretch: Stretch;
  readonly editor: Duration;
  readonly programs: readonly ProgramRun[];
  readonly apps: readonly AppUse[];
  /** Commits by the developer or their agent on the branch that was worked on, at most half an hour after it. */
  readonly commits: readonly Commit[];
  /** Commits by agents, at most two hours before it or half an hour after it. */
  readonly agentCommits: readonly Commit[];
  /** How long the pieces are for which it holds. */
  readonly time: (holds: (activity: Activity) => boolean) => Duration;
  /** How often programs were started for it. */
  readonly runs: (use: ProgramUse) => number;
  /** How long programs and sites were in front for which it holds. */
  readonly front: (holds: (use: AppUse) => boolean) => Duration;
  /** Code was changed shortly before or after it. */
  readonly isBesideWork: boolean;
  /** It lies between changes of the code of one branch. */
  readonly isInWork: boolean;
  /** A fault of one's own was corrected on its branch, shortly before or after it. */
  readonly isBesideOwnFault: boolean;
  /** The project with the most time. */
  readonly project: string | undefined;
  readonly projects: number;
  readonly othersProjects: number;
}

/** A commit says what the work on its branch was for, up to this long before it. */
const LATER: Duration = 2 * HOUR;
const BESIDE: Duration = 20 * MINUTE;

const SOON: Duration = 30 * MINUTE;

/** What an agent did longer ago has been read, or is not what is read now. */
const UNREAD: Duration = 2 * HOUR;

/** Observations sorted by start, by kind. */
export interface Known {
  readonly programs: readonly ProgramRun[];
  readonly apps: readonly AppUse[];
  readonly commits: readonly Commit[];
}

export function knownFrom(observations: readonly Observation[]): Known {
  const programs: ProgramRun[] = [];
  const apps: AppUse[] = [];
  const commits: Commit[] = [];
  for (const one of observations) {
    if (one.kind === 'program') programs.push(one);
    else if (one.kind === 'app') apps.push(one);
    else if (one.kind === 'commit') commits.push(one);
  }
  return { programs, apps, commits };
}

/** True for a file of other people. */
export function isOthers({ owner }: Activity): boolean {
  return owner === 'others';
}

export function factsOf(
  stretch: Stretch,
  known: Known,
  before: Stretch | undefined,
  after: Stretch | undefined,
): Facts {
  const programs = known.programs.filter(({ start }) => start >= stretch.start && start <= stretch.end);
  const around = { start: stretch.start - 5 * MINUTE, end: stretch.end + 2 * MINUTE };
  const apps = known.apps.filter((one) => overlaps(one, around));
  const { work } = stretch;
  const commit = known.commits.find(
    ({ project, branch, start, author }) =>
      work !== undefined &&
      author !== 'others' &&
      project === work.project &&
      branch === work.branch &&
      start >= stretch.start,
  );
  const branches = new Set(stretch.pieces.map(({ activity }) => activity.branch));
  const isOwnFault = known.commits.some(
    ({ topic, branch, author, start }) =>
      topic === 'own-fault' &&
      author !== 'others' &&
      branches.has(branch) &&
      start >= stretch.start - BESIDE &&
      start <= stretch.end + BESIDE,
  );
  const commits = commit && commit.start <= stretch.end + LATER ? [commit] : [];
  const where = (holds: (activity: Activity) => boolean) => stretch.pieces.filter(({ activity }) => holds(activity));
  const projectsOf = (pieces: readonly Piece[]) =>
    new Set(pieces.flatMap(({ activity }) => activity.project ?? [])).size;
  return {
    stretch,
    isBesideWork: isNear(before, stretch) || isNear(stretch, after),
    isInWork: isBetween(before?.work, after?.work),
    programs,
    apps,
    commits,
    agentCommits: known.commits.filter(
      ({ author, start }) => author === 'agent' && start >= stretch.start - UNREAD && start <= stretch.end + SOON,
    ),
    isBesideOwnFault: isOwnFault,
    editor: totalLength(stretch.pieces),
    time: (holds) => totalLength(where(holds)),
    runs: (use) => programs.filter(({ program }) => isUsedFor(program, use)).length,
    front: (holds) => apps.filter(holds).reduce((sum, one) => sum + lengthOf(one), 0),
    project: mainProject(stretch.pieces),
    projects: projectsOf(where(({ fileClass }) => fileClass !== 'other')),
    othersProjects: projectsOf(where(isOthers)),
  };
}

function mainProject(pieces: readonly Piece[]): string | undefined {
  const byProject = [...Map.groupBy(pieces, ({ activity }) => activity.project)];
  const longest = byProject.map(([project, all]) => ({ project, length: totalLength(all) }));
  return longest.toSorted((a, b) => b.length - a.length)[0]?.project;
}

/** True when the two follow each other, and code was changed in one of them. */
function isNear(one: Stretch | undefined, next: Stretch | undefined): boolean {
  if (!one || !next || next.start - one.end > 10 * MINUTE) return false;
  return one.work !== undefined || next.work !== undefined;
}

function isBetween(before: Stretch['work'], after: Stretch['work']): boolean {
  return before !== undefined && before.project === after?.project && before.branch === after?.branch;
}

/** True for recorded traffic, exported logs and files of requests. */
export function isRequestFile({ doc = '' }: Activity): boolean {
  return /\.(http|rest|har|log|pcap|bru|saz|trace)$|(^|\/)(tmp|logs?|dumps?|exports?)\/[^/]+\.(log|json|txt|csv|ndjson)$|postman_collection\.json$/i.test(
    doc,
  );
}

export function isReadCode({ kind, fileClass }: Activity): boolean {
  return (
    (kind === 'read' || kind === 'debug' || kind === 'terminal') &&
    (isCode(fileClass) || fileClass === 'operations' || fileClass === 'api-description')
  );
}
