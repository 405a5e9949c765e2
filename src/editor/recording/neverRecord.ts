import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { patternFor, patternsOver, withoutPattern, withPattern } from '../../core/activity/neverRecord';
import type { Store } from '../../core/store/store';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Duration, MINUTE } from '../../core/time/span';
import { plainText } from '../host/plainText';
import type { ApiPart } from '../host/vscodeApi';
import type { PickOne } from '../shared/quickPick';
import { isInside, nameOf, type Repository } from '../signals/repository';
import { shortList } from '../../core/language/joined';

type NeverRecordApi = ApiPart<{ window: 'activeTextEditor' | 'showInformationMessage' }> & {
  readonly workspace: Pick<typeof vscode.workspace, 'workspaceFolders'>;
};

interface NeverRecordDeps {
  /** The root to which a file belongs: its repository or its workspace folder. */
  readonly repositoryOf: (file: vscode.Uri) => Promise<Repository | undefined>;
  /** The roots of the repositories that VS Code's Git has open. */
  readonly roots: () => readonly vscode.Uri[];
  readonly home: string;
  readonly patterns: () => readonly string[];
  /** The value of the setting as it is stored, with all that cannot be read in it. */
  readonly stored: () => unknown;
  readonly setStored: (value: readonly unknown[]) => Promise<void>;
  /** Ends what this window measures at present, and writes it. */
  readonly endSpan: () => void;
  /** The store, if there is a file. */
  readonly store: () => Store | undefined;
  /** Whether there is a file that cannot be used, so that nobody knows what it holds. */
  readonly isUnreadable: () => boolean;
  readonly pickOne: PickOne;
}

/** A project of this window, and the pattern by which it is never recorded, if it is not. */
interface Project {
  readonly name: string;
  readonly root: vscode.Uri;
  readonly pattern?: string | undefined;
}

/** Asks for a project of this window, which is never recorded from then on, or is recorded again. */
export async function neverRecord(vscode: NeverRecordApi, deps: NeverRecordDeps): Promise<void> {
  const { pickOne } = deps;
  const projects = await projectsIn(vscode, deps);
  if (projects.length === 0) {
    void vscode.window.showInformationMessage(plainText(l10n.t('No project is open. Open its folder first.')));
    return;
  }
  const chosen = await pickOne({
    title: l10n.t('Never record a project'),
    placeholder: l10n.t('Only the time in it is kept; choose it again to record it'),
    choices: projects.map(({ name, root, pattern }) => ({
      id: root.toString(),
      label: pattern === undefined ? name : l10n.t('Record {0} again', name),
      description: pattern ?? patternFor(root),
      icon: pattern === undefined ? 'eye-closed' : 'eye',
    })),
  });
  const project = projects.find(({ root }) => root.toString() === chosen);
  if (!project) return;
  if (project.pattern === undefined) await hide(vscode, deps, project);
  else await show(vscode, deps, project.pattern);
}

async function projectsIn(
  { window, workspace }: NeverRecordApi,
  { repositoryOf, patterns, home }: NeverRecordDeps,
): Promise<Project[]> {
  const file = window.activeTextEditor?.document.uri;
  const inFront = file && (await repositoryOf(file));
  const folders = (workspace.workspaceFolders ?? []).map(({ uri, name }) => ({ root: uri, name }));
  const roots = new Map([...(inFront ? [inFront] : []), ...folders].map((one) => [one.root.toString(), one]));
  const patternOver = patternsOver(patterns(), home);
  return [...roots.values()].map(({ root, name }) => ({ root, name, pattern: patternOver(root) }));
}

/** The names under which a folder may have been recorded: its own, as a repository, and those of repositories in it. */
async function namesOf({ name, root }: Project, { repositoryOf, roots }: NeverRecordDeps): Promise<string[]> {
  const own = await repositoryOf(root.with({ path: `${root.path.replace(/\/$/, '')}/.git` }));
  const inside = roots().filter((one) => one.scheme === root.scheme && isInside(one, root));
  const isOwn = own?.root.toString() === root.toString();
  return [...new Set([name, ...(isOwn ? [own.name] : []), ...inside.map(nameOf)])];
}

async function hide({ window }: NeverRecordApi, deps: NeverRecordDeps, project: Project): Promise<void> {
  const { name, root } = project;
  const { setStored, store, endSpan } = deps;
  await setStored(withPattern(deps.stored(), patternFor(root)));
  endSpan();
  const known = await Promise.all(
    (await namesOf(project, deps)).map(async (one) => ({ one, held: await store()?.eraser.holdsProject(one) })),
  );
  const stored = known.flatMap(({ one, held }) =>
    held && held.activity + held.observations > 0 ? [{ one, time: held.activity }] : [],
  );
  const names = stored.map(({ one }) => one);
  if (names.length === 0) {
    const text = deps.isUnreadable()
      ? l10n.t(
          '{0} is never recorded from now on. The data file cannot be read, so what was measured in it before may still be there.',
          name,
        )
      : l10n.t('{0} is never recorded from now on. What was measured in it under another name stays.', name);
    void window.showInformationMessage(plainText(text));
    return;
  }
  const total = stored.reduce((sum, { time }) => sum + time, 0);
  if (!(await agreesToDelete(project, names, total, deps.pickOne))) return;
  // Or what was measured until the document in front was hidden would be stored after the deletion.
  endSpan();
  for (const one of names) await store()?.eraser.forgetProject(one);
  void window.showInformationMessage(plainText(l10n.t('Deleted: what was measured in {0}.', shortList(names))));
}

/**
 * Asks whether to delete what was measured under `names`. Enter alone and Escape keep it. A modal dialog would give the
 * focus to the button that deletes, and would call the other one “Cancel”, as if the project were recorded again.
 */
async function agreesToDelete(
  { name }: Project,
  names: readonly string[],
  time: Duration,
  pickOne: PickOne,
): Promise<boolean> {
  const listed = shortList(names);
  const length = time < MINUTE ? l10n.t('under a minute') : formatElapsed(time);
  const chosen = await pickOne({
    title:
      time > 0
        ? l10n.t('Delete what was measured in {0} so far ({1})?', listed, length)
        : l10n.t('Delete what sources said about {0} so far?', listed),
    placeholder: l10n.t('{0} is never recorded from now on', name),
    choices: [
      { id: 'keep', label: l10n.t('Keep'), icon: 'check' },
      {
        id: 'delete',
        label: l10n.t('Delete'),
        icon: 'trash',
        description: l10n.t('Forever, and from the backups too. What you tagged or wrote stays'),
        detail:
          names.length === 1
            ? l10n.t('Every project named {0}', listed)
            : l10n.t('Every project with one of these names: {0}', listed),
      },
    ],
  });
  return chosen === 'delete';
}

async function show(
  { window }: NeverRecordApi,
  { stored, setStored }: NeverRecordDeps,
  pattern: string,
): Promise<void> {
  await setStored(withoutPattern(stored(), pattern));
  void window.showInformationMessage(plainText(l10n.t('{0} is recorded again.', pattern)));
}
