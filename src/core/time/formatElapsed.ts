import * as l10n from '@vscode/l10n';
import { type Duration, MINUTE } from './span';

/** The same for narrow lists, `2 h 05`; below an hour `47 min`. */
export function formatShort(duration: Duration): string {
  const minutes = Math.floor(Math.max(0, duration) / MINUTE);
  if (minutes < 60) return l10n.t('{0} min', minutes);
  return l10n.t('{0} h {1}', Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0'));
}

/** An elapsed time for the status bar, `2 h 05 min`, in whole minutes, rounded down. */
export function formatElapsed(duration: Duration): string {
  const minutes = Math.floor(Math.max(0, duration) / MINUTE);
  if (minutes < 60) return l10n.t('{0} min', minutes);
  return l10n.t('{0} h {1} min', Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0'));
}
