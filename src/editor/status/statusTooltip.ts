import * as l10n from '@vscode/l10n';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Duration, type Instant, MINUTE } from '../../core/time/span';
import { labelOf } from '../../core/taxonomy/label';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Status } from './statusText';
import type { DayRead } from '../../core/timeline/dayRead';

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
  if (status.recording === 'on') lines.push(evidenceLine(lastEvidence === undefined ? undefined : now - lastEvidence));
  if (today) lines.push(...dayLines(today));
  return lines;
}

function recordingLine({ recording, pausedUntil }: Status, { timeOfDay }: StatusDetails): string {
  if (recording === 'on') return l10n.t('Recording this window.');
  if (recording === 'not-agreed') return l10n.t('Nothing is recorded. Tags you set by hand are kept.');
  return pausedUntil === undefined
    ? l10n.t('Recording is paused until you resume it.')
    : l10n.t('Recording is paused until {0}.', timeOfDay(pausedUntil));
}

function evidenceLine(age: Duration | undefined): string {
  if (age === undefined) return l10n.t('No sign of you in this window yet.');
  return age < MINUTE
    ? l10n.t('Last sign of you: just now.')
    : l10n.t('Last sign of you: {0} ago.', formatElapsed(age));
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
    parts.length === 0 ? l10n.t('Today: nothing yet') : l10n.t('Today: {0} tracked — {1}', tracked, parts.join(', '));
  return windows === 0
    ? [day]
    : [day, windows === 1 ? l10n.t('One window seen today') : l10n.t('{0} windows seen today', windows)];
}
