import * as l10n from '@vscode/l10n';
import {
  type EditorSource,
  type EditorSourceId,
  editorSources,
  type Reading,
} from '../../core/observation/sourceState';
import type { Store } from '../../core/store/store';
import { dateFormat } from '../../core/time/formats';
import type { Choice } from '../shared/quickPick';

interface Shown {
  readonly locale: string;
  readonly zone: string;
  /** Whether VS Code's Git extension is out of reach, as in a remote window. */
  readonly isRemote: boolean;
}

/** The id of rows that are only to be read. */
export const NOTE = 'note';

/** The sources in the editor on the page: what is read and kept of each, whether it is on, and what it brought. */
export function editorRows(chosen: readonly EditorSource[], shown: Shown): Choice[] {
  return editorSources.flatMap((id) => {
    const on = chosen.find((one) => one.id === id);
    const notes = [...(shown.isRemote ? remoteText(id) : []), ...problemTexts(on?.last)];
    return [
      {
        id,
        label: nameOf(id),
        icon: on ? 'pass-filled' : 'circle-large-outline',
        description: on ? onText(on, shown) : l10n.t('off'),
        detail: keptText(id),
      },
      // In rows of their own, because VS Code cuts what does not fit in one line.
      ...notes.map((note) => ({ id: NOTE, label: note, icon: 'info' })),
    ];
  });
}

/** Whether a row of the page is a source in the editor. */
export function isEditorSource(id: string): id is EditorSourceId {
  return editorSources.some((one) => one === id);
}

/** Turns a source in the editor on or off. What it said is deleted with it, from the backups too. */
export async function switchEditorSource(store: Store, id: EditorSourceId): Promise<void> {
  const { inEditor } = await store.sources.change((state) => {
    const others = state.inEditor.filter((one) => one.id !== id);
    return { ...state, inEditor: others.length < state.inEditor.length ? others : [...others, { id }] };
  });
  if (!inEditor.some((one) => one.id === id)) await store.eraser.forgetObservations({ source: id });
}

function nameOf(id: EditorSourceId): string {
  switch (id) {
    case 'terminal':
      return l10n.t('Programs in Terminals');
    case 'git':
      return l10n.t('Commits');
    case 'ownership':
      return l10n.t('Whose a File Is');
  }
}

function keptText(id: EditorSourceId): string {
  switch (id) {
    case 'terminal':
      return l10n.t('Kept: name of the program, start, end, exit status, project. Never: arguments, output.');
    case 'git':
      return l10n.t('Kept: time, project, branch, type, purpose, classes of files, whose. Never: texts, names.');
    case 'ownership':
      return l10n.t('Kept: yours or others’, by CODEOWNERS and commits of the last year. Never: names.');
  }
}

function onText({ last }: EditorSource, { locale, zone }: Shown): string {
  if (!last) return l10n.t('on, nothing read yet');
  const format = dateFormat(locale, { timeZone: zone, weekday: 'short', hour: 'numeric', minute: '2-digit' });
  return l10n.t('on, last read at {0}', format.format(last.at));
}

/** What cannot be known while the files are on another machine than this extension. */
function remoteText(id: EditorSourceId): string[] {
  switch (id) {
    case 'terminal':
      return [];
    case 'git':
      return [l10n.t('In this remote window only commits made in its folders, without the classes of files.')];
    case 'ownership':
      return [l10n.t('In this remote window only CODEOWNERS is read, and not the commits.')];
  }
}

function problemTexts(last: Reading | undefined): string[] {
  return (last?.problems ?? []).flatMap((problem) => {
    if (problem === 'too-large') return [l10n.t('A file of a repository is too large and was not read.')];
    if (problem === 'clock-ahead') {
      return [l10n.t('Some times lie ahead of the clock of this machine and are left out.')];
    }
    if (problem === 'too-many-commits') return [l10n.t('There are too many commits; the oldest are left out.')];
    return [];
  });
}
