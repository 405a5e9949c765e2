import type * as vscode from 'vscode';
import type { Owner } from '../../core/activity/owner';
import {
  type CodeownersDialect,
  type CodeownersSection,
  codeownersPlaces,
  dialectOf,
  LONGEST_CODEOWNERS,
  parseCodeowners,
} from '../../core/git/codeowners';
import { ownersOf } from '../../core/git/ownersOf';
import type { OwnNames } from '../../core/git/ownNames';
import { type CommitShare, shareOf, whoseByOwners, whoseFile } from '../../core/git/whoseFile';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { SourceProblem } from '../../core/observation/sourceState';
import type { Clock } from '../../core/time/clock';
import { HOUR } from '../../core/time/span';
import { nextTurn } from '../host/nextTurn';
import type { GitHistory } from '../signals/gitExtension';
import type { WorkTree } from '../signals/repository';
import type { Surroundings } from '../signals/watchAll';
import { loggedCommit, ownNamesIn, type ReadApi, textOf } from './gitReading';

type OwnersApi = ReadApi & { readonly window: Pick<typeof vscode.window, 'state'> };

interface Context extends Pick<Surroundings, 'git' | 'places' | 'activeDocument' | 'emit'> {
  readonly clock: Pick<Clock, 'now'>;
  readonly onTick: Event<void>;
  readonly isPaused: () => boolean;
  readonly listed: () => readonly string[];
  /** Projects that are the developer's own, whatever their repositories say. */
  readonly ownProjects: () => readonly string[];
  readonly say: (problems: readonly SourceProblem[]) => void;
  readonly fail: (error: unknown) => void;
}

/** What holds for all files of a repository on one day. */
interface Rules {
  readonly own: OwnNames;
  readonly dialect: CodeownersDialect;
  readonly sections: readonly CodeownersSection[];
  readonly history: GitHistory | undefined;
  /** The commits of the last year, as Git takes them; undefined where they are too many or cannot be read. */
  readonly lastYear: { readonly range?: string } | undefined;
  readonly repository: CommitShare | undefined;
  readonly problems: readonly SourceProblem[];
}

const YEAR = 365 * 24 * HOUR;

/** How many of the newest commits tell whether the developer belongs to a repository. */
const NEWEST = 500;

/** In steps of these the first commit of the last year is looked for. With more commits a year, no history is asked. */
const STEPS = [500, 2000, 10_000];

/** Files and repositories whose answer is kept in memory. */
const KEPT_MAX = 5000;

/**
 * Finds out whose the file in front is, at most once a day for each file, in the background while the window has the
 * focus. From then on the recorder knows it, and every document that is opened.
 */
export function watchOwners(vscode: OwnersApi, context: Context): Disposable {
  const { places, activeDocument, emit, clock, onTick, isPaused, listed, ownProjects, say, fail } = context;
  const answers = new Map<string, Owner | undefined>();
  const rules = new Map<string, Promise<Rules>>();
  let today = '';
  let isAsking = false;

  const newDay = () => {
    const day = `${Math.floor(clock.now() / (24 * HOUR))} ${JSON.stringify([listed(), ownProjects()])}`;
    if (day !== today || answers.size > KEPT_MAX) {
      answers.clear();
      rules.clear();
    }
    today = day;
  };

  const ask = async () => {
    const { located } = activeDocument;
    const { file, opened, workTree } = located ?? {};
    if (!file || !opened || !workTree || answers.has(file.toString())) return;
    if (ownProjects().some((project) => project.trim() === opened.project)) {
      answers.set(file.toString(), 'me');
      emit({ kind: 'owner', doc: opened.doc, owner: 'me' });
      return;
    }
    const key = workTree.root.toString();
    const known = rules.get(key) ?? rulesOf(vscode, context, workTree);
    rules.set(key, known);
    const { problems, ...rest } = await known;
    const owner = await ownerOf(rest, file.path.slice(workTree.root.path.length + 1));
    answers.set(file.toString(), owner);
    say(problems);
    if (owner !== undefined) emit({ kind: 'owner', doc: opened.doc, owner });
  };

  places.useOwners((file) => answers.get(file.toString()));
  const ticking = onTick(() => {
    if (isAsking || !vscode.window.state.focused || isPaused()) return;
    newDay();
    isAsking = true;
    ask()
      .catch(fail)
      .finally(() => {
        isAsking = false;
      });
  });
  return {
    dispose: () => {
      ticking.dispose();
      places.useOwners(undefined);
    },
  };
}

async function ownerOf(rules: Omit<Rules, 'problems'>, path: string): Promise<Owner | undefined> {
  const { own, sections, dialect, history, lastYear, repository } = rules;
  const byOwners = whoseByOwners(ownersOf(sections, dialect, path), own);
  const log =
    byOwners !== 'me' &&
    lastYear &&
    (await history?.log({ maxEntries: NEWEST, ...lastYear, path }).catch(() => undefined));
  const file = log && shareOf(log.map(loggedCommit), own);
  const whose = whoseFile(byOwners, file || undefined, repository);
  return whose === 'unknown' ? undefined : whose;
}

async function rulesOf(vscode: ReadApi, { git, clock, listed }: Context, { root }: WorkTree): Promise<Rules> {
  const history = git.historyOf(root);
  const own = await ownNamesIn(history, listed());
  const { text, place, isTooLarge } = await codeownersIn(vscode, root);
  const pipeline = await textOf(vscode, vscode.Uri.joinPath(root, '.gitlab-ci.yml'), 0);
  const dialect = dialectOf(place, text, pipeline.problem !== 'missing');
  await nextTurn();
  const sections = parseCodeowners(text, dialect);
  const newest = await history?.log({ maxEntries: NEWEST }).catch(() => undefined);
  const lastYear = history && (await lastYearOf(history, clock.now() - YEAR));
  const problems: SourceProblem[] = [];
  if (!history) problems.push('no-git');
  if (isTooLarge) problems.push('too-large');
  if (history && !lastYear) problems.push('too-many-commits');
  const repository = newest && shareOf(newest.map(loggedCommit), own);
  return { own, dialect, sections, history, lastYear, repository, problems };
}

async function codeownersIn(vscode: ReadApi, root: vscode.Uri) {
  for (const place of codeownersPlaces) {
    const { text = '', problem } = await textOf(vscode, vscode.Uri.joinPath(root, place), LONGEST_CODEOWNERS);
    if (problem !== 'missing') return { text, place, isTooLarge: problem === 'too-large' };
  }
  return { text: '', place: '', isTooLarge: false };
}

/** Looks for a commit from before `since`, some steps apart, so that Git need not search a long history for each file. */
async function lastYearOf(history: GitHistory, since: number): Promise<{ readonly range?: string } | undefined> {
  for (const skip of STEPS) {
    const [found] = await history.log({ maxEntries: 1, skip }).catch(() => []);
    if (!found) return {};
    if (found.authorDate !== undefined && found.authorDate.getTime() < since) return { range: `${found.hash}..HEAD` };
  }
  return undefined;
}
