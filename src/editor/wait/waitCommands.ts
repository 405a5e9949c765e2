import * as vscode from 'vscode';
import type { Store } from '../../core/store/store';
import { parseDuration, shortLengths } from '../../core/input/duration';
import { parseTypedFacet } from '../../core/records/facets';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Clock } from '../../core/time/clock';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Duration, MINUTE } from '../../core/time/span';
import type { WorkingTime } from '../../core/wait/elapsed';
import { parseNewWait, waitKinds } from '../../core/wait/newWait';
import type { NewWait, Wait } from '../../core/records/wait';
import type { Waits } from '../../core/wait/waits';
import { refusalOf } from '../../core/input/refusalOf';
import { withoutRow } from '../shared/listRow';
import type { LiveRows } from '../shared/liveChoice';
import { pickLive } from '../shared/liveQuickPick';
import { pickOne, pickOrType } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';
import { checkSubject, pickWait } from './pickWait';
import { askForPast, sinceOrNow } from './waitEditing';

export interface WaitCommandDeps {
  readonly waits: Waits;
  readonly open: () => Promise<Store>;
  readonly taxonomy: () => Taxonomy;
  readonly workingTime: () => WorkingTime;
  readonly clock: Clock;
}

/** Opens a wait. Asks for its kind, subject, owner, link and since when; Enter skips a step, Escape opens nothing. */
export async function openWait(deps: WaitCommandDeps, named: unknown): Promise<Wait | undefined> {
  const { waits, taxonomy, clock } = deps;
  const given = withoutRow(named);
  const wait = given === undefined ? await askForWait(deps) : parseNewWait(given, taxonomy(), clock.now());
  const opened = wait && (await waits.open(wait));
  if (opened) showStatusMessage(vscode.l10n.t('The wait is added.'));
  return opened;
}

/** Adds an entry in the category of chasing for a follow-up that just ended. */
export async function followUp(deps: WaitCommandDeps, given: unknown): Promise<void> {
  const wait = await pickWait(deps, given, vscode.l10n.t('Follow up on which wait?'));
  if (!wait) return;
  const length = await askForLength();
  if (length === undefined) return;
  const now = deps.clock.now();
  await deps.waits.followUp(wait, { start: now - length, end: now });
  showStatusMessage(vscode.l10n.t('The follow-up is logged.'));
}

/** Closes a wait now, because it was granted or nobody needs it any more. */
export async function closeWait(deps: WaitCommandDeps, given: unknown): Promise<void> {
  const wait = await pickWait(deps, given, vscode.l10n.t('Which wait is over?'));
  if (!wait) return;
  await deps.waits.close(wait);
  showStatusMessage(vscode.l10n.t('The wait is closed.'));
}

/** Deletes a wait that should never have been opened. Undo restores it. */
export async function dropWait(deps: WaitCommandDeps, given: unknown): Promise<void> {
  const wait = await pickWait(deps, given, vscode.l10n.t('Which wait should never have been opened?'));
  if (!wait) return;
  await deps.waits.drop(wait);
  showStatusMessage(vscode.l10n.t('The wait is dropped.'));
}

async function askForWait(deps: WaitCommandDeps): Promise<NewWait | undefined> {
  const { open, taxonomy, clock } = deps;
  const title = vscode.l10n.t('Add a wait');
  const kinds = waitKinds(taxonomy()).map(({ id, label }) => ({ id, label }));
  const kind = await pickOne({ title, placeholder: vscode.l10n.t('What kind?'), choices: kinds });
  if (kind === undefined) return undefined;
  const ask = (placeholder: string, check: (typed: string) => unknown, known: readonly string[] = []) =>
    pickOrType({ title, placeholder, known, check });
  const subject = await ask(vscode.l10n.t('What are you waiting for? Enter skips'), checkSubject);
  if (subject === undefined) return undefined;
  const teams = (await open()).mostUsed('requester');
  const owner = await ask(
    vscode.l10n.t('Who are you waiting for? A team or a role; Enter skips'),
    (typed) => parseTypedFacet('requester', typed),
    teams,
  );
  if (owner === undefined) return undefined;
  const link = await ask(vscode.l10n.t('Ticket or page; Enter skips'), (typed) => parseTypedFacet('link', typed));
  if (link === undefined) return undefined;
  const openedAt = await askForPast(deps, { title, placeholder: sinceOrNow() }, clock.now());
  if (openedAt === undefined) return undefined;
  return { kind, ...(subject && { subject }), ...(owner && { owner }), ...(link && { link }), openedAt };
}

/** Typed text is a length, so no digit chooses a row. */
function askForLength(): Promise<Duration | undefined> {
  return pickLive<Duration>({
    title: vscode.l10n.t('How long did the follow-up take?'),
    placeholder: vscode.l10n.t('Choose, or type a length such as 20m or 1h30'),
    rows: (typed) =>
      typed === ''
        ? shortLengths.map((minutes) => ({ label: vscode.l10n.t('{0} min', minutes), value: minutes * MINUTE }))
        : lengthRow(typed),
  });
}

function lengthRow(typed: string): LiveRows<Duration> {
  const refused = refusalOf(parseDuration, typed);
  if (refused !== undefined) return refused;
  const length = parseDuration(typed);
  return [{ label: formatElapsed(length), icon: 'watch', value: length, meant: true }];
}
