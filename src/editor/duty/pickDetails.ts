import * as vscode from 'vscode';
import type { Store } from '../../core/store/store';
import type { DutyEntry, DutyStart } from '../../core/records/dutyEntry';
import { parseTypedFacet } from '../../core/records/facets';
import { labelOf } from '../../core/taxonomy/label';
import { findCategory, natureOf } from '../../core/taxonomy/lookup';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { pickOne, pickOrType } from '../shared/quickPick';

type Details = { -readonly [Field in keyof DutyStart]?: DutyStart[Field] };

/**
 * Asks for the details of a duty that already runs. Enter skips a step; Escape returns the answers so far. Own work and
 * a break have no details.
 */
export async function pickDetails(
  entry: DutyEntry,
  taxonomy: Taxonomy,
  open: () => Promise<Pick<Store, 'mostUsed'>>,
): Promise<Partial<DutyStart>> {
  if (natureOf(entry.category) !== 'load') return {};
  const title = vscode.l10n.t('{0} is running', labelOf(taxonomy, entry));
  const choices = findCategory(taxonomy, entry.category)?.duties ?? [];
  const details: Details = {};

  if (entry.duty === undefined) {
    const duty = await pickOne({
      title,
      placeholder: vscode.l10n.t('Which duty? Enter skips'),
      passing: true,
      choices: [{ id: '', label: vscode.l10n.t('Skip') }, ...choices.map(({ id, label }) => ({ id, label }))],
    });
    if (duty) details.duty = duty;
    if (duty === undefined) return details;
  }

  const requesters = (await open()).mostUsed('requester');
  const requester = await pickOrType({
    title,
    placeholder: vscode.l10n.t('Who asked? A team or a role; Enter skips'),
    passing: true,
    known: requesters,
    check: (typed) => parseTypedFacet('requester', typed),
  });
  if (requester) details.requester = requester;
  if (requester === undefined) return details;

  const topics = (await open()).mostUsed('topic');
  const topic = await pickOrType({
    title,
    placeholder: vscode.l10n.t('Topic: a subject that may come up again; Enter skips'),
    known: topics,
    check: (typed) => parseTypedFacet('topic', typed),
  });
  if (topic) details.topic = topic;
  if (topic === undefined) return details;

  const note = await pickOrType({
    title,
    placeholder: vscode.l10n.t('Note, kept private; Enter skips'),
    known: [],
    check: (typed) => parseTypedFacet('note', typed),
  });
  if (note) details.note = note;
  return details;
}
