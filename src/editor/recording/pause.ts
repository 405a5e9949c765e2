import * as l10n from '@vscode/l10n';
import { pauseRecording, resumeRecording } from '../../core/pause/pausing';
import type { Origin } from '../../core/journal/origin';
import type { Store } from '../../core/store/store';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { endOfPause, parsePauseLength, type PauseLength } from '../../core/pause/pauseLength';

interface PauseDeps {
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
  /** Asks for how long; undefined when the developer leaves without an answer. */
  readonly askForLength: () => Promise<PauseLength | undefined>;
  readonly showMessage: (text: string) => void;
}

/** Stops recording for as long as `given` says, or asks. */
export async function pause(deps: PauseDeps, given?: unknown): Promise<void> {
  const { open, clock, calendar, askForLength, showMessage } = deps;
  const asked = given === undefined ? undefined : parsePauseLength(given);
  const store = await open();
  if (store.agreedAt() === undefined) {
    showMessage(l10n.t('Nothing is recorded, so there is nothing to pause.'));
    return;
  }
  const length = asked ?? (await askForLength());
  if (length === undefined) return;
  const origin = originAt(clock, store);
  await store.act('pause', pauseRecording(origin, endOfPause(length, calendar(), origin.now)));
  showMessage(pausedText(length));
}

/** Takes recording up again. */
export async function resume({
  open,
  clock,
  showMessage,
}: Omit<PauseDeps, 'askForLength' | 'calendar'>): Promise<void> {
  const store = await open();
  const act = await store.act('resume', resumeRecording(originAt(clock, store)));
  showMessage(act ? l10n.t('Recording resumed.') : l10n.t('Recording is not paused.'));
}

function originAt(clock: Clock, store: Store): Origin {
  return { now: clock.now(), zone: clock.zone(), newId: () => store.newId() };
}

function pausedText(length: PauseLength): string {
  switch (length) {
    case 'hour':
      return l10n.t('Recording is paused for one hour.');
    case 'today':
      return l10n.t('Recording is paused for today.');
    case 'resumed':
      return l10n.t('Recording is paused until you resume it.');
    default:
      return length satisfies never;
  }
}
