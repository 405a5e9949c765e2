import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import { parseFacets } from '../../core/records/facets';
import { type UsedTopic, usedTopics } from '../../core/duty/topics';
import type { Store } from '../../core/store/store';
import { pickOrType } from '../shared/quickPick';
import type { UndoOffer } from '../shared/undoOffer';
import { showStatusMessage } from '../shared/statusMessage';
import { plainItem } from '../host/plainText';

interface MergeTopicsDeps {
  readonly duties: Duties;
  readonly open: () => Promise<Pick<Store, 'topicSpellings'>>;
}

/** Replaces several topics by one, in all entries (US-13). */
export async function mergeTopics({ duties, open }: MergeTopicsDeps, offer: UndoOffer): Promise<void> {
  const topics = usedTopics((await open()).topicSpellings());
  if (topics.length < 2) {
    showStatusMessage(vscode.l10n.t('There are not two topics to merge yet.'));
    return;
  }
  const chosen = await tickTopics(topics);
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
    check: (text) => parseFacets({ topic: text }),
  });
  if (typed === undefined) return;
  const into = typed || first;
  await duties.mergeTopics(chosen, into);
  offer.done(vscode.l10n.t('{0} topics are now “{1}”', chosen.length, into));
}

async function tickTopics(topics: readonly UsedTopic[]): Promise<string[] | undefined> {
  const items = topics.map(({ topic, entries }) => ({
    topic,
    label: topic,
    description: entries === 1 ? vscode.l10n.t('1 entry') : vscode.l10n.t('{0} entries', entries),
  }));
  const chosen = await vscode.window.showQuickPick(items.map(plainItem), {
    title: vscode.l10n.t('Merge topics: which mean the same?'),
    placeHolder: vscode.l10n.t('Tick two or more'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ topic }) => topic);
}
