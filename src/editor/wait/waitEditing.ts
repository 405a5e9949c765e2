import * as vscode from 'vscode';
import { parsePastInstant } from '../../core/input/pastInstant';
import { parseTypedFacet } from '../../core/records/facets';
import type { Wait } from '../../core/records/wait';
import type { Instant } from '../../core/time/span';
import { waitKinds } from '../../core/wait/newWait';
import type { WaitEdit } from '../../core/wait/waitPlans';
import { displayLocale } from '../host/editorSettings';
import { askText, type Choice, pickOne, pickOrType } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';
import { checkSubject, pickWait } from './pickWait';
import type { WaitCommandDeps } from './waitCommands';
import { waitName } from './waitText';

type Field = 'openedAt' | 'kind' | 'subject' | 'owner' | 'link';

/** Shows a list with all that is known about an open wait. The first row saves, every other one changes a field. */
export async function editWait(deps: WaitCommandDeps, given: unknown): Promise<void> {
  const id = await pickWait(deps, given, vscode.l10n.t('Which wait do you want to change?'));
  const before = id === undefined ? undefined : (await deps.open()).openWaits().find((one) => one.id === id);
  if (!before) return;
  const title = vscode.l10n.t('Wait: {0}', waitName(before, deps.taxonomy()));
  let edit: WaitEdit = {};
  for (;;) {
    const wait = { ...before, ...edit };
    const placeholder = vscode.l10n.t('Enter saves; choose a row to change it');
    const chosen = await pickOne({ title, placeholder, choices: rowsOf(wait, deps) });
    if (chosen === undefined) return;
    if (chosen === 'save') break;
    if (chosen === 'closed') return closeEarlier(deps, before, title);
    edit = { ...edit, ...(await askFor(chosen as Field, wait, title, deps)) };
  }
  await deps.waits.edit(before.id, edit);
  showStatusMessage(vscode.l10n.t('The wait is changed.'));
}

/** Asks for a time in the past, such as `yesterday 9:30`. Undefined after Escape; empty text is `otherwise`. */
export async function askForPast(
  { workingTime, clock }: Pick<WaitCommandDeps, 'workingTime' | 'clock'>,
  question: { readonly title: string; readonly placeholder: string; readonly value?: string },
  otherwise: Instant,
): Promise<Instant | undefined> {
  const parse = (typed: string): Instant => {
    if (typed.trim() === (question.value ?? '')) return otherwise;
    const { calendar, hours } = workingTime();
    return parsePastInstant(typed, { now: clock.now(), zone: calendar.zone }, hours.parts[0]?.from ?? 0);
  };
  const typed = await askText({ ...question, check: parse });
  return typed === undefined ? undefined : parse(typed);
}

type Shown = Pick<Wait, 'kind' | 'openedAt'> & { readonly [Name in 'subject' | 'owner' | 'link']?: string | null };

function rowsOf(wait: Shown, { taxonomy, workingTime }: WaitCommandDeps): Choice[] {
  const notSaid = vscode.l10n.t('Not stated');
  const kind = waitKinds(taxonomy()).find(({ id }) => id === wait.kind)?.label ?? wait.kind;
  const since = sinceText(wait.openedAt, workingTime().calendar.zone);
  return [
    { id: 'save', label: vscode.l10n.t('Save'), icon: 'check' },
    { id: 'openedAt', label: vscode.l10n.t('Waiting since'), description: since, icon: 'clock' },
    { id: 'kind', label: vscode.l10n.t('Kind'), description: kind, icon: 'list-tree' },
    { id: 'subject', label: vscode.l10n.t('Waiting for'), description: wait.subject ?? notSaid, icon: 'note' },
    { id: 'owner', label: vscode.l10n.t('Who has to act'), description: wait.owner ?? notSaid, icon: 'person' },
    { id: 'link', label: vscode.l10n.t('Ticket or page'), description: wait.link ?? notSaid, icon: 'link' },
    { label: vscode.l10n.t('More') },
    { id: 'closed', label: vscode.l10n.t('It was over earlier…'), icon: 'check-all' },
  ];
}

async function askFor(field: Field, wait: Shown, formTitle: string, deps: WaitCommandDeps): Promise<WaitEdit> {
  const title = formTitle;
  if (field === 'openedAt') {
    const at = await askForPast(deps, { title, ...sinceQuestion(), value: shown(wait.openedAt, deps) }, wait.openedAt);
    return at === undefined ? {} : { openedAt: at };
  }
  if (field === 'kind') {
    const choices = waitKinds(deps.taxonomy()).map(({ id, label }) => ({ id, label }));
    const kind = await pickOne({ title, placeholder: vscode.l10n.t('What kind?'), choices });
    return kind === undefined ? {} : { kind };
  }
  if (field === 'owner') {
    const known = (await deps.open()).mostUsed('requester');
    const none = vscode.l10n.t('Not stated');
    const check = (typed: string) => parseTypedFacet('requester', typed);
    const owner = await pickOrType({ title, placeholder: vscode.l10n.t('A team or a role'), known, none, check });
    return owner === undefined ? {} : { owner: owner || null };
  }
  const check = field === 'link' ? (typed: string) => parseTypedFacet('link', typed) : checkSubject;
  const placeholder = field === 'link' ? vscode.l10n.t('Ticket or page') : vscode.l10n.t('What are you waiting for?');
  const typed = await askText({ title, placeholder, value: wait[field] ?? '', check });
  return typed === undefined ? {} : { [field]: typed.trim() || null };
}

async function closeEarlier(deps: WaitCommandDeps, wait: Wait, title: string): Promise<void> {
  const placeholder = vscode.l10n.t(
    'When was it over? Such as 14:05, yesterday, 2026-11-20 9:30 or 3d; Enter means now',
  );
  const at = await askForPast(deps, { title, placeholder }, deps.clock.now());
  if (at === undefined) return;
  await deps.waits.close(wait.id, at);
  showStatusMessage(vscode.l10n.t('The wait is closed.'));
}

/** The question since when something is waited for. */
export function sinceQuestion(): { readonly placeholder: string } {
  return { placeholder: vscode.l10n.t('Since when? Such as 14:05, yesterday, 2026-11-20 9:30 or 3d') };
}

/** An instant in the form in which it can be typed. */
function shown(at: Instant, { workingTime }: Pick<WaitCommandDeps, 'workingTime'>): string {
  const form = new Intl.DateTimeFormat('sv-SE', {
    timeZone: workingTime().calendar.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return form.format(at);
}

function sinceText(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat(displayLocale(), { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
