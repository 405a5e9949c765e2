import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import { parseTypedFacet } from '../../core/records/facets';
import type { UsedTopic } from '../../core/journal/records';
import type { Store } from '../../core/store/store';
import { ask, createPick, pickOrType, showQuickPick } from '../shared/quickPick';
import type { UndoOffer } from '../shared/undoOffer';
import { showStatusMessage } from '../shared/statusMessage';
import { type PlainItem, plainItem } from '../host/plainText';
import { plural } from '../../core/language/plural';

interface MergeTopicsDeps {
  readonly duties: Duties;
  readonly open: () => Promise<Pick<Store, 'topics'>>;
}

/** Replaces several topics by one, in all entries (US-13). */
export async function mergeTopics({ duties, open }: MergeTopicsDeps, offer: UndoOffer): Promise<void> {
  const topics = open().then((store) => store.topics.used());
  const chosen = await tickTopics(topics);
  if ((await topics).length < 2) {
    showStatusMessage(vscode.l10n.t('You need at least two topics to merge.'));
    return;
  }
  if (chosen === undefined) return;
  const [first, ...others] = chosen;
  if (first === undefined || others.length === 0) {
    showStatusMessage(vscode.l10n.t('Tick at least two topics to merge.'));
    return;
  }
  const typed = await pickOrType({
    title: vscode.l10n.t('Merge topics: under which name?'),
    placeholder: vscode.l10n.t('Choose one of them, or type another'),
    known: others,
    none: first,
    check: (text) => parseTypedFacet('topic', text),
  });
  if (typed === undefined) return;
  const into = typed || first;
  await duties.mergeTopics(chosen, into);
  offer.done(vscode.l10n.t('{0} topics are now “{1}”', chosen.length, into));
}

/** Opens at once, so that nothing typed goes to the editor. Shows the topics when they are read; closes if too few. */
function tickTopics(topics: Promise<readonly UsedTopic[]>): Promise<string[] | undefined> {
  const pick = createPick<PlainItem & { readonly topic: string }>();
  const title = vscode.l10n.t('Merge topics: which mean the same?');
  ask(pick, { title, placeholder: vscode.l10n.t('Tick two or more') });
  pick.canSelectMany = true;
  pick.busy = true;
  return showQuickPick(pick, {}, (answer: (ticked: string[] | undefined) => void) => {
    const show = (all: readonly UsedTopic[]) => {
      if (all.length < 2) answer(undefined);
      pick.items = all.map(({ topic, entries }) => {
        const description = plural(entries, vscode.l10n.t('{0} entry', entries), vscode.l10n.t('{0} entries', entries));
        return plainItem({ topic, label: topic, description });
      });
      pick.busy = false;
    };
    topics.then(show, () => answer(undefined));
    return [
      pick.onDidAccept(() => {
        if (!pick.busy) answer(pick.selectedItems.map(({ topic }) => topic));
      }),
    ];
  });
}
