import * as vscode from 'vscode';
import {
  type Facet,
  type FacetName,
  facetNames,
  type Facets,
  facetTable,
  isRemembered,
  type RememberedFacet,
} from '../../core/records/facetTable';
import { parseTypedFacet } from '../../core/records/facets';
import { natureOf } from '../../core/taxonomy/lookup';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { facetText } from './facetText';
import type { EntryText, RunningOrClosed } from '../shared/entryText';
import { pickDuty } from '../shared/pickDuty';
import type { DutyRef } from '../../core/taxonomy/dutyRef';
import { type Choice, pickOne, pickOrType, askText } from '../shared/quickPick';

/** An entry that the developer is still filling in. */
export interface EntryDraft {
  readonly what: DutyRef;
  readonly span: RunningOrClosed;
  readonly facets: Facets;
}

interface FormDeps {
  readonly taxonomy: Taxonomy;
  readonly text: EntryText;
  readonly mostUsed: (facet: RememberedFacet) => Promise<string[]>;
  /** Asks for a new start and end. */
  readonly askForSpan: (span: RunningOrClosed) => Promise<RunningOrClosed | undefined>;
}

/** What the developer did with the form: saved it, or chose one of the other actions it offers. */
interface FormAnswer<Action extends string> {
  readonly draft: EntryDraft;
  readonly action: Action | 'save';
}

interface FormAction<Action extends string> {
  readonly id: Action;
  readonly label: string;
  readonly icon: string;
}

/**
 * Shows one list with all fields of an entry. Enter on the first row saves. Every other row changes one field and
 * returns to the list. Escape changes nothing.
 */
export async function showEntryForm<Action extends string = never>(
  title: string,
  first: EntryDraft,
  deps: FormDeps,
  actions: readonly FormAction<Action>[] = [],
): Promise<FormAnswer<Action> | undefined> {
  let draft = first;
  for (;;) {
    const placeholder = vscode.l10n.t('Enter saves; choose a row to change it');
    const chosen = await pickOne({ title, placeholder, choices: rowsOf(draft, deps, actions) });
    if (chosen === undefined) return undefined;
    const action = chosen === 'save' ? 'save' : actions.find(({ id }) => id === chosen)?.id;
    if (action) return { draft, action };
    draft = await withAnswer(chosen, draft, title, deps);
  }
}

function rowsOf(draft: EntryDraft, deps: FormDeps, actions: readonly FormAction<string>[]): Choice[] {
  const { what, span, facets } = draft;
  const { text, taxonomy } = deps;
  const excluded = natureOf(what.category) === 'excluded';
  const names = excluded ? [] : facetNames;
  const day = text.day(span.start);
  return [
    { id: 'save', label: vscode.l10n.t('Save'), description: text.entry({ ...what, ...span }), icon: 'check' },
    { id: 'span', label: vscode.l10n.t('Time'), description: `${day}, ${text.span(span)}`, icon: 'clock' },
    { id: 'what', label: vscode.l10n.t('Duty'), description: text.name(what), icon: 'list-tree' },
    ...names.map(
      (name): Choice => ({
        id: name,
        label: facetTable[name].label(),
        description: facetText(name, facets, what, taxonomy),
        icon: facetTable[name].icon,
      }),
    ),
    ...(actions.length > 0 ? [{ label: vscode.l10n.t('More') }] : []),
    ...actions,
  ];
}

async function withAnswer(row: string, draft: EntryDraft, title: string, deps: FormDeps): Promise<EntryDraft> {
  if (row === 'span') return { ...draft, span: (await deps.askForSpan(draft.span)) ?? draft.span };
  if (row === 'what') return { ...draft, what: (await pickDuty(deps.taxonomy, title)) ?? draft.what };
  const name = facetNames.find((one) => one === row);
  if (!name) return draft;
  const value = await askForFacet(name, draft.facets, title, deps);
  if (value === undefined) return draft;
  const { [name]: _, ...others } = draft.facets;
  return { ...draft, facets: value === '' ? others : { ...others, [name]: value } };
}

/** Returns the empty string to clear the field, and undefined to leave it unchanged. */
async function askForFacet(
  name: FacetName,
  facets: Facets,
  title: string,
  { mostUsed }: FormDeps,
): Promise<string | boolean | undefined> {
  const { label, hint, values }: Facet = facetTable[name];
  const question = { title: `${title}: ${label()}`, placeholder: hint() };
  const none = vscode.l10n.t('Not stated');
  if (values) {
    const choices = values.map((one) => ({ id: String(one.value), label: one.label() }));
    const chosen = await pickOne({ ...question, choices: [...choices, { id: '', label: none }] });
    return chosen && (values.find(({ value }) => String(value) === chosen)?.value ?? '');
  }
  const check = (typed: string) => parseTypedFacet(name, typed);
  if (isRemembered(name)) return pickOrType({ ...question, known: await mostUsed(name), none, check });
  const typed = await askText({ ...question, value: String(facets[name] ?? ''), check });
  return typed?.trim();
}
