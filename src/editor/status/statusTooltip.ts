import * as l10n from '@vscode/l10n';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Duration, type Instant, MINUTE } from '../../core/time/span';
import { labelOf } from '../../core/taxonomy/label';
import type { StoreErrorReason } from '../../core/store/storeError';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { commands } from '../contributions';
import type { CommandLink } from '../host/plainMarkdown';
import type { Status } from './statusText';
import type { DayRead } from '../../core/timeline/dayRead';
import { shortList } from '../../core/language/joined';
import { plural } from '../../core/language/plural';

/** What the tooltip shows besides the status. */
export interface StatusDetails {
  /** The time of the last evidence of a person in this window. */
  readonly lastEvidence?: Instant | undefined;
  readonly today?: Pick<DayRead, 'totals' | 'windows'> | undefined;
  /** Formats a time of day in the locale of the developer. */
  readonly timeOfDay: (at: Instant) => string;
}

/** The paragraphs of the tooltip: the running duty, the recording, and the day so far. */
export function tooltipLines(status: Status, details: StatusDetails, taxonomy: Taxonomy): string[] {
  const { running, now } = status;
  const { lastEvidence, today } = details;
  const lines = [recordingLine(status, details)];
  if (running) lines.unshift(l10n.t('Running: {0}', labelOf(taxonomy, running)));
  if (status.recording === 'unsaved' || (status.recording === 'on' && !status.hidden))
    lines.push(evidenceLine(lastEvidence === undefined ? undefined : now - lastEvidence));
  if (today) lines.push(...dayLines(today));
  return lines;
}

/** The commands that the tooltip offers. */
export function tooltipLinks({ recording, trouble }: Status): CommandLink[] {
  const report = { command: commands.openReport, label: l10n.t('Weekly Report') };
  // What a newer version wrote can only be read.
  if (recording === 'newer') return [report];
  const always = [{ command: commands.tag, label: l10n.t('Tag…') }, report];
  if (recording === 'on' || recording === 'beginning') {
    return [...always, { command: commands.pause, label: l10n.t('Pause…') }];
  }
  if (recording === 'unsaved') {
    return [...always, { command: commands.showDataFolder, label: l10n.t('Show Data Folder') }];
  }
  if (recording === 'paused') return [...always, { command: commands.resume, label: l10n.t('Resume') }];
  if (recording === 'unavailable') {
    return trouble === 'damaged'
      ? [{ command: commands.restoreBackup, label: l10n.t('Restore a Backup…') }]
      : [{ command: commands.showDataFolder, label: l10n.t('Show Data Folder') }];
  }
  return [...always, { command: commands.startRecording, label: l10n.t('Start Recording…') }];
}

function recordingLine({ recording, hidden, pausedUntil, trouble }: Status, { timeOfDay }: StatusDetails): string {
  if (recording === 'on' && hidden)
    return l10n.t('This project is never recorded: only that you were at work is kept, without any name.');
  if (recording === 'on') return l10n.t('Recording this window.');
  if (recording === 'beginning') return l10n.t('Recording starts in this window in a moment.');
  if (recording === 'unsaved') return unsavedLine(trouble);
  if (recording === 'not-agreed') return l10n.t('Nothing is recorded. Tags you set by hand are kept.');
  if (recording === 'newer') {
    return l10n.t(
      'Nothing is recorded here: a newer version of Invisible Load changed the data file. Update the extension and reload this window.',
    );
  }
  if (recording === 'unavailable') return troubleLine(trouble);
  return pausedUntil === undefined
    ? l10n.t('Recording is paused until you resume it.')
    : l10n.t('Recording is paused until {0}.', timeOfDay(pausedUntil));
}

function troubleLine(trouble: StoreErrorReason | undefined): string {
  switch (trouble) {
    case 'busy':
      return l10n.t('Nothing is recorded: another program has locked the data file. Invisible Load keeps trying.');
    case 'damaged':
      return l10n.t('Nothing is recorded: the data file is damaged. Restore a backup to continue.');
    case 'cannot-create':
      return l10n.t('Nothing is recorded: the data folder cannot be created. Invisible Load keeps trying.');
    case 'cannot-write':
      return l10n.t('Nothing is recorded: the data file cannot be changed. Invisible Load keeps trying.');
    default:
      return l10n.t('Nothing is recorded: the data file cannot be opened. Invisible Load keeps trying.');
  }
}

function unsavedLine(trouble: StoreErrorReason | undefined): string {
  switch (trouble) {
    case 'busy':
      return l10n.t(
        'Recording this window. Another program has locked the data file, so what is recorded waits here until it can be saved.',
      );
    case 'cannot-write':
      return l10n.t(
        'Recording this window, but nothing can be saved: the data file cannot be written. Free some space or allow writing there, and keep this window open until then.',
      );
    default:
      return l10n.t(
        'Recording this window, but nothing can be saved at present. Invisible Load keeps trying; keep this window open until then.',
      );
  }
}

function evidenceLine(age: Duration | undefined): string {
  if (age === undefined) return l10n.t('No activity in this window yet.');
  return age < MINUTE ? l10n.t('Last activity: just now.') : l10n.t('Last activity: {0} ago.', formatElapsed(age));
}

function dayLines({ totals, windows }: Pick<DayRead, 'totals' | 'windows'>): string[] {
  const parts = [
    totals.confirmed > 0 && l10n.t('{0} tagged', formatElapsed(totals.confirmed)),
    totals.suggested > 0 && l10n.t('{0} suggested', formatElapsed(totals.suggested)),
    totals.own > 0 && l10n.t('{0} own work', formatElapsed(totals.own)),
    totals.untagged > 0 && l10n.t('{0} untagged', formatElapsed(totals.untagged)),
    totals.excluded > 0 && l10n.t('{0} excluded', formatElapsed(totals.excluded)),
  ].filter((part) => part !== false);
  const tracked = formatElapsed(totals.tracked);
  const day =
    parts.length === 0 ? l10n.t('Today: nothing yet') : l10n.t('Today: {0} recorded — {1}', tracked, shortList(parts));
  return windows === 0
    ? [day]
    : [day, plural(windows, l10n.t('{0} window seen today', windows), l10n.t('{0} windows seen today', windows))];
}
