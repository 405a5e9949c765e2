import * as vscode from 'vscode';
import { InputError } from '../../core/input/inputError';
import type { ReportTerms } from '../../core/report/readWeek';
import { inertText } from '../../core/report/text/inert';
import { roundedWording } from '../../core/report/text/wording';
import { MOST_ASKS, suggestedAsks } from '../../core/roleCase/asks';
import { caseMarkdown } from '../../core/roleCase/caseMarkdown';
import { type CasePage, casePage } from '../../core/roleCase/casePage';
import { caseText } from '../../core/roleCase/caseText';
import { readRoleCase } from '../../core/roleCase/readCase';
import type { RoleCase } from '../../core/roleCase/roleCase';
import type { Settings } from '../../core/settings/settings';
import { lastWeeks, lastWeeksText } from '../../core/share/lastWeeks';
import { type DocumentFormat, documentFormats, extensions, formatText } from '../../core/share/shareFormat';
import type { Store } from '../../core/store/store';
import { parseRoleArgument } from '../../core/taxonomy/roleArgument';
import { type Role, roles } from '../../core/taxonomy/roles';
import { roleText } from '../../core/taxonomy/roleText';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { type Duration, HOUR } from '../../core/time/span';
import { displayLocale, setGlobally } from '../host/editorSettings';
import { nextTurn } from '../host/nextTurn';
import { stylesheet } from '../shared/pageFiles';
import { showProgress } from '../shared/progress';
import { askText, pickOne } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';
import { deliver } from './delivery';
import type { SharePreview } from './sharePreview';

export interface RoleCaseDeps {
  readonly extensionUri: vscode.Uri;
  readonly open: () => Promise<Store>;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
  readonly taxonomy: () => Taxonomy;
  readonly settings: () => Settings;
  readonly preview: SharePreview;
  /** Called when the developer copied or saved something. */
  readonly onShared: () => void;
}

/** `Invisible Load: Case for a Role…`: asks what is needed, shows a preview, then copies or saves it. */
export async function shareRoleCase(deps: RoleCaseDeps, given?: unknown): Promise<void> {
  const { extensionUri, preview, onShared } = deps;
  const role = parseRoleArgument(given) ?? (await pickRole());
  if (!role) return;
  const weeks = await pickWeeks();
  if (weeks === undefined) return;
  const stated = deps.settings().statedWeek ?? (await askForWeeklyHours());
  if (stated === undefined) return;
  const found = await read(deps, role, weeks, stated);
  if (found.stoodIn === 0) {
    showStatusMessage(emptyText(found));
    return;
  }
  const format = await pickDocumentFormat();
  if (!format) return;
  const wording = roundedWording(displayLocale());
  const asks = await askForAsks(suggestedAsks(found, wording));
  if (!asks) return;
  const madeBy = await askWhoMadeIt();
  if (madeBy === undefined) return;
  const text = await textOf(casePage(found, { asks, madeBy }, wording), format, extensionUri);
  const name = `invisible-load-${role}-${found.from}-${found.to}.${extensions[format]}`;
  const chosen = await preview.show({ name, text, scrubbed: found.scrubbed });
  const delivery = chosen === 'copy' || chosen === 'save' ? chosen : undefined;
  if (delivery && (await deliver(delivery, { name, text, format }))) onShared();
  await preview.close();
}

/** Why there is no case. Where all is shared by default, it says where that is changed. */
function emptyText({ role, shared }: RoleCase): string {
  const name = roleText(role);
  if (shared === 0) return vscode.l10n.t('No time was tagged in which you stood in for the role “{0}”.', name);
  const { hours } = roundedWording(displayLocale());
  return vscode.l10n.t(
    'No time was tagged in which you stood in for the role “{0}”. {1} of its duties counts as shared. You can change that in “Whose job” of an entry.',
    name,
    hours(shared),
  );
}

/** `stated` is 0 when no weekly hours are stated. */
async function read(
  { open, calendar, clock, taxonomy, settings }: RoleCaseDeps,
  role: Role,
  weeks: number,
  stated: Duration,
): Promise<RoleCase> {
  const store = await open();
  const { workingHours, recording, suggestAfter } = settings();
  const known = {
    ...{ since: store.agreedAt(), workingHours, recording, suggestAfter },
    ...(stated > 0 && { statedWeek: stated }),
  };
  const terms: ReportTerms = { calendar: calendar(), taxonomy: taxonomy(), now: clock.now(), known };
  return showProgress(vscode.l10n.t('Reading {0} weeks…', 2 * weeks), (onProgress) =>
    readRoleCase(store, role, weeks, terms, { nextTurn, onProgress }),
  );
}

async function textOf(page: CasePage, format: DocumentFormat, extensionUri: vscode.Uri): Promise<string> {
  switch (format) {
    case 'markdown':
      return caseMarkdown(page);
    case 'text':
      return caseText(page);
    case 'html': {
      const { caseHtml } = await import('../../webview/renderCase');
      return caseHtml(page, await stylesheet(extensionUri));
    }
    default:
      return format satisfies never;
  }
}

async function pickRole(): Promise<Role | undefined> {
  const chosen = await pickOne({
    title: vscode.l10n.t('The case for a role: which role?'),
    placeholder: vscode.l10n.t('The role that would normally do the work'),
    choices: roles.filter((role) => role !== 'none').map((role) => ({ id: role, label: roleText(role) })),
  });
  return parseRoleArgument(chosen);
}

async function pickWeeks(): Promise<number | undefined> {
  const chosen = await pickOne({
    title: vscode.l10n.t('The case for a role: of which time?'),
    placeholder: vscode.l10n.t('It is compared with as long a time before'),
    choices: lastWeeks.map((weeks) => ({ id: String(weeks), label: lastWeeksText(weeks) })),
  });
  return chosen === undefined ? undefined : Number(chosen);
}

async function pickDocumentFormat(): Promise<DocumentFormat | undefined> {
  const chosen = await pickOne({
    title: vscode.l10n.t('The case for a role: in which format?'),
    placeholder: vscode.l10n.t('Nothing leaves this machine before you have seen all of it'),
    choices: documentFormats.map((format) => ({ id: format, ...formatText(format) })),
  });
  return documentFormats.find((format) => format === chosen);
}

const MOST_WEEKLY_HOURS = 80;

/** Asks for the weekly hours, which are stored as the setting. 0 when the developer leaves them out. */
async function askForWeeklyHours(): Promise<Duration | undefined> {
  const typed = await askText({
    title: vscode.l10n.t('Your weekly hours by contract'),
    placeholder: vscode.l10n.t('Turns the hours into a part of a position; may stay empty'),
    check: weeklyHours,
  });
  if (typed === undefined) return undefined;
  const hours = weeklyHours(typed);
  if (hours > 0) await setGlobally('report.weeklyHours', hours);
  return hours * HOUR;
}

function weeklyHours(typed: string): number {
  if (typed.trim() === '') return 0;
  const hours = Number(typed.trim().replace(',', '.'));
  if (Number.isFinite(hours) && hours > 0 && hours <= MOST_WEEKLY_HOURS) return hours;
  throw new InputError(
    'weeklyHours',
    `expected a number of hours up to ${MOST_WEEKLY_HOURS}.`,
    vscode.l10n.t('Enter a number of hours up to {0}, or nothing.', MOST_WEEKLY_HOURS),
  );
}

/** Lets the developer edit what is asked for. Undefined after Escape. */
async function askForAsks(suggested: readonly string[]): Promise<string[] | undefined> {
  const asks: string[] = [];
  for (let index = 0; index < MOST_ASKS; index += 1) {
    const typed = await askText({
      title: vscode.l10n.t('What do you ask for? {0} of {1}', index + 1, MOST_ASKS),
      placeholder: vscode.l10n.t('Edit the line, or empty it to leave it out.'),
      value: suggested[index] ?? '',
      check: inertText,
    });
    if (typed === undefined) return undefined;
    const ask = inertText(typed);
    if (ask !== '') asks.push(ask);
  }
  return asks;
}

/** The name as typed, which may be empty. Undefined after Escape. */
async function askWhoMadeIt(): Promise<string | undefined> {
  const typed = await askText({
    title: vscode.l10n.t('Who made this page?'),
    placeholder: vscode.l10n.t('Your name as readers should see it, or nothing.'),
    check: inertText,
  });
  return typed === undefined ? undefined : inertText(typed);
}
