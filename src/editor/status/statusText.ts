import * as l10n from '@vscode/l10n';
import { shortened } from '../../core/language/shortened';
import type { RecordingState } from '../../core/pause/recordingState';
import { type DutyEntry, elapsed } from '../../core/records/dutyEntry';
import { labelOf } from '../../core/taxonomy/label';
import { findCategory } from '../../core/taxonomy/lookup';
import type { StoreErrorReason } from '../../core/store/storeError';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { formatElapsed } from '../../core/time/formatElapsed';
import { iconText, type PlainText } from '../host/plainText';
import { categoryIcon } from '../shared/categoryIcon';
import type { Duration, Instant } from '../../core/time/span';

/** What the main status item shows. */
export interface Status {
  readonly running?: DutyEntry | undefined;
  /** Time tracked today; undefined until it has been read. */
  readonly trackedToday?: Duration | undefined;
  readonly recording: RecordingState;
  /** The project in front is never recorded. */
  readonly hidden?: boolean;
  /** When the pause ends by itself; undefined for a pause that lasts until the developer resumes. */
  readonly pausedUntil?: Instant | undefined;
  /** Why the file cannot be used or written, where that is known. */
  readonly trouble?: StoreErrorReason | undefined;
  readonly now: Instant;
}

/** The texts of a status item. */
export interface StatusText {
  readonly text: PlainText;
  /** For a screen reader, without icons. */
  readonly label: string;
}

/** A longer name of a duty would leave no room for the quick tags in a narrow window. */
const LONGEST_NAME = 40;

export function statusText(status: Status, taxonomy: Taxonomy): StatusText {
  const { running, trackedToday, recording, hidden, now } = status;
  if (recording === 'unavailable') {
    return {
      text: iconText('warning', l10n.t('Not recording')),
      label: l10n.t('Invisible Load, not recording, because the data file cannot be used. Tag…'),
    };
  }
  if (running) {
    const name = labelOf(taxonomy, running);
    const time = formatElapsed(elapsed(running, now));
    const shown = `${shortened(name, LONGEST_NAME)} ${time}`;
    if (recording === 'newer') {
      return {
        text: iconText('lock', shown),
        label: l10n.t('{0}, running for {1}. Not recording here until the extension is updated. Tag…', name, time),
      };
    }
    if (recording === 'unsaved') {
      return {
        text: iconText('warning', shown),
        label: l10n.t('{0}, running for {1}. What is recorded cannot be saved at present. Tag…', name, time),
      };
    }
    return { text: iconText('record', shown), label: l10n.t('{0}, running for {1}. Tag…', name, time) };
  }
  if (recording === 'newer') {
    return {
      text: iconText('lock', l10n.t('Not recording')),
      label: l10n.t('Invisible Load, not recording until the extension is updated. Tag…'),
    };
  }
  if (recording === 'unsaved') {
    return {
      text: iconText('warning', l10n.t('Not saved')),
      label: l10n.t('Invisible Load, what is recorded cannot be saved at present. Tag…'),
    };
  }
  if (recording === 'paused') {
    return { text: iconText('debug-pause', l10n.t('Paused')), label: l10n.t('Recording is paused. Tag…') };
  }
  if (recording === 'not-agreed' && !trackedToday) {
    return { text: iconText('pulse', l10n.t('Tag')), label: l10n.t('Invisible Load, not recording. Tag…') };
  }
  if (hidden) {
    return {
      text: iconText('eye-closed', l10n.t('Not recorded')),
      label: l10n.t('This project is never recorded. Tag…'),
    };
  }
  // In the first seconds of a window, in which the day is not read yet.
  if (trackedToday === undefined) return { text: iconText('pulse', l10n.t('Tag')), label: l10n.t('Invisible Load') };
  const time = formatElapsed(trackedToday);
  return { text: iconText('pulse', time), label: l10n.t('Invisible Load, {0} recorded today. Tag…', time) };
}

/** The texts of a quick tag. It shows only an icon; the label describes what a click does. */
export function quickTagText(categoryId: string, running: DutyEntry | undefined, taxonomy: Taxonomy): StatusText {
  const name = findCategory(taxonomy, categoryId)?.label ?? categoryId;
  return running?.category === categoryId
    ? { text: iconText('stop-circle'), label: l10n.t('Stop {0}', name) }
    : { text: iconText(categoryIcon(categoryId)), label: l10n.t('Start {0}', name) };
}
