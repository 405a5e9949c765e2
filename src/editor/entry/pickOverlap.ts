import * as vscode from 'vscode';
import type { Overlap } from '../../core/duty/resolveOverlap';
import type { OverlapAnswer } from '../../core/duty/overlapQuestion';
import type { EntryText } from '../shared/entryText';
import { pickOne } from '../shared/quickPick';

/** Asks what to do about overlapping entries. Returns `free` if there are none, and undefined after Escape. */
export async function pickOverlap(
  answers: readonly OverlapAnswer[],
  text: EntryText,
): Promise<Overlap | 'free' | undefined> {
  if (answers.length === 0) return 'free';
  for (;;) {
    const chosen = await pickOne({
      title: vscode.l10n.t('That time is tagged already'),
      placeholder: vscode.l10n.t('Choose what happens to it. Escape stores nothing'),
      choices: gentlestFirst(answers).map((answer) => ({
        id: answer.overlap,
        label: overlapName(answer.overlap),
        description: answer.refused ? vscode.l10n.t('not possible') : overlapMeaning(answer.overlap),
        detail: text.preview(answer),
        icon: answer.refused ? 'circle-slash' : icons[answer.overlap],
      })),
    });
    if (chosen === undefined) return undefined;
    const answer = answers.find(({ overlap }) => overlap === chosen);
    if (answer && !answer.refused) return answer.overlap;
  }
}

/** Puts the answer that keeps most first, because Enter takes it. Drops an answer with the result of an earlier one. */
function gentlestFirst(answers: readonly OverlapAnswer[]): OverlapAnswer[] {
  const order: readonly Overlap[] = ['split', 'shift', 'replace'];
  const sorted = answers.toSorted((a, b) => order.indexOf(a.overlap) - order.indexOf(b.overlap));
  const outcomeOf = ({ result, removed, refused }: OverlapAnswer) =>
    refused ? undefined : JSON.stringify([result?.map(({ start, end }) => [start, end]), removed?.map(({ id }) => id)]);
  return sorted.filter((answer, index) => {
    const outcome = outcomeOf(answer);
    return outcome === undefined || sorted.findIndex((other) => outcomeOf(other) === outcome) === index;
  });
}

const icons: Readonly<Record<Overlap, string>> = {
  replace: 'replace',
  split: 'split-horizontal',
  shift: 'arrow-right',
};

function overlapName(overlap: Overlap): string {
  switch (overlap) {
    case 'replace':
      return vscode.l10n.t('Replace');
    case 'split':
      return vscode.l10n.t('Split');
    case 'shift':
      return vscode.l10n.t('Shift');
    default:
      return overlap satisfies never;
  }
}

function overlapMeaning(overlap: Overlap): string {
  switch (overlap) {
    case 'replace':
      return vscode.l10n.t('deletes the entries there');
    case 'split':
      return vscode.l10n.t('keeps their parts outside this time');
    case 'shift':
      return vscode.l10n.t('moves the entries there to a later time');
    default:
      return overlap satisfies never;
  }
}
