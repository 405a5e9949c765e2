import * as vscode from 'vscode';
import { parsePastInstant } from '../../core/input/pastInstant';
import { parseTypedFacet } from '../../core/records/facets';
import type { Wait } from '../../core/records/wait';
import { wallDate } from '../../core/input/wallClock';
import type { Instant } from '../../core/time/span';
import { waitKinds } from '../../core/wait/newWait';
import { checkClosing, type WaitEdit } from '../../core/wait/waitPlans';
import { hasTwelveHours } from '../../core/time/clockForm';
import { displayLocale } from '../host/editorSettings';
import { clock } from '../entry/pickTime';
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

/**
 * Asks for a time in the past, such as `yesterday 9:30`. Undefined after Escape; empty text is `otherwise`. `checked`
 * throws `InputError` for a time that is not accepted.
 */
export async function askForPast(
  deps: Pick<WaitCommandDeps, 'workingTime' | 'clock'>,
  question: { readonly title: string; readonly placeholder: string; readonly value?: string },
  otherwise: Instant,
  checked = (at: Instant): Instant => at,
): Promise<Instant | undefined> {
  const parse = (typed: string): Instant => {
    if (typed.trim() === (question.value ?? '')) return otherwise;
    const { calendar, hours } = deps.workingTime();
    const at = { now: deps.clock.now(), zone: calendar.zone, twelveHours: hasTwelveHours(displayLocale()) };
    return checked(parsePastInstant(typed, at, hours.parts[0]?.from ?? 0));
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
    { id: 'closed', label: vscode.l10n.t('It ended earlier…'), icon: 'check-all' },
  ];
}

async function askFor(field: Field, wait: Shown, formTitle: string, deps: WaitCommandDeps): Promise<WaitEdit> {
  const title = formTitle;
  if (field === 'openedAt') {
    const at = await askForPast(
      deps,
      { title, placeholder: sinceQuestion(), value: shown(wait.openedAt, deps) },
      wait.openedAt,
    );
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
  const placeholder = vscode.l10n.t('When did it end? {0}, yesterday, 2026-11-20 {1} or 3d; Enter: now', ...examples());
  const now = (): Instant => deps.clock.now();
  const at = await askForPast(deps, { title, placeholder }, now(), (typed) => checkClosing(wait, typed, now()));
  if (at === undefined) return;
  await deps.waits.close(wait.id, at);
  showStatusMessage(vscode.l10n.t('The wait is closed.'));
}

/** Asks since when something has been waited for. */
export function sinceQuestion(): string {
  return vscode.l10n.t('Since when? {0}, yesterday, 2026-11-20 {1} or 3d', ...examples());
}

/** The same where Enter is enough for now. */
export function sinceOrNow(): string {
  return vscode.l10n.t('Since when? {0}, yesterday, 2026-11-20 {1} or 3d; Enter: now', ...examples());
}

/** Two times of day in the form in which this developer's system writes them. */
function examples(): [string, string] {
  return hasTwelveHours(displayLocale()) ? ['2:05pm', '9:30am'] : ['14:05', '9:30'];
}

/** An instant in the form in which it can be typed. */
function shown(at: Instant, { workingTime }: Pick<WaitCommandDeps, 'workingTime'>): string {
  const { zone } = workingTime().calendar;
  return `${wallDate(at, zone)} ${clock(at, { zone, twelveHours: hasTwelveHours(displayLocale()) })}`;
}

function sinceText(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat(displayLocale(), { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
