import * as vscode from 'vscode';
import type { Store } from '../../core/store/store';
import { parseDuration, shortLengths } from '../../core/input/duration';
import { parseFacets } from '../../core/records/facets';
import { parseInput } from '../../core/input/parseInput';
import { typedLine } from '../../core/input/typedText';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Clock } from '../../core/time/clock';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Duration, MINUTE } from '../../core/time/span';
import type { WorkingTime } from '../../core/wait/elapsed';
import { parseNewWait, waitKinds } from '../../core/wait/newWait';
import type { NewWait, Wait } from '../../core/records/wait';
import type { OpenWait, Waits } from '../../core/wait/waits';
import { refusalOf } from '../../core/input/refusalOf';
import type { LiveRows } from '../shared/liveChoice';
import { pickLive } from '../shared/liveQuickPick';
import { pickOne, pickOrType } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';
import { waitText } from './waitText';
import { plainText } from '../host/plainText';

export interface WaitCommandDeps {
  readonly waits: Waits;
  readonly open: () => Promise<Store>;
  readonly taxonomy: () => Taxonomy;
  readonly workingTime: () => WorkingTime;
  readonly clock: Clock;
}

/** Opens a wait. Asks for its kind, subject, owner and link; Enter skips a step, Escape opens nothing. */
export async function openWait(deps: WaitCommandDeps, given: unknown): Promise<Wait | undefined> {
  const { waits, taxonomy, clock } = deps;
  const wait = given === undefined ? await askForWait(deps) : parseNewWait(given, taxonomy(), clock.now());
  const opened = wait && (await waits.open(wait));
  if (opened) showStatusMessage(vscode.l10n.t('The wait is open.'));
  return opened;
}

/** Adds an entry of chasing for a follow-up that just ended. */
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

async function askForWait({ open, taxonomy }: WaitCommandDeps): Promise<NewWait | undefined> {
  const title = vscode.l10n.t('Open a wait');
  const kinds = waitKinds(taxonomy()).map(({ id, label }) => ({ id, label }));
  const kind = await pickOne({ title, placeholder: vscode.l10n.t('What kind?'), choices: kinds });
  if (kind === undefined) return undefined;
  const ask = (placeholder: string, check: (typed: string) => unknown, known: readonly string[] = []) =>
    pickOrType({ title, placeholder, known, check });
  const subject = await ask(vscode.l10n.t('What are you waiting for? Enter skips'), checkSubject);
  if (subject === undefined) return undefined;
  const teams = (await open()).mostUsed('requester');
  const owner = await ask(
    vscode.l10n.t('Who is it open on? A team or a role; Enter skips'),
    (typed) => parseFacets({ requester: typed }),
    teams,
  );
  if (owner === undefined) return undefined;
  const link = await ask(vscode.l10n.t('Ticket or page; Enter skips'), (typed) => parseFacets({ link: typed }));
  if (link === undefined) return undefined;
  return { kind, ...(subject && { subject }), ...(owner && { owner }), ...(link && { link }) };
}

const checkSubject = (typed: string): unknown => parseInput(typedLine, typed, 'subject');

/** The id of the wait on which the command was run, or of the one that the developer chooses. */
async function pickWait(deps: WaitCommandDeps, given: unknown, title: string): Promise<string | undefined> {
  const id = idOf(given);
  if (id !== undefined) return id;
  const open = await deps.waits.list(deps.workingTime());
  if (open.length === 0) {
    void vscode.window.showInformationMessage(plainText(vscode.l10n.t('Nothing is open on anybody.')));
    return undefined;
  }
  return pickOne({ title, placeholder: vscode.l10n.t('The oldest first'), choices: open.map(choiceOf(deps)) });
}

function choiceOf({ taxonomy, workingTime }: WaitCommandDeps) {
  return (wait: OpenWait) => {
    const { id, label, description } = waitText(wait, taxonomy(), workingTime());
    return { id, label, description };
  };
}

function idOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  return typeof id === 'string' ? id : undefined;
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
