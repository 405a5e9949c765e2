import * as l10n from '@vscode/l10n';
import { type Duration, HOUR, MINUTE } from './span';

/** A running length for the status bar, `2 h 05 min`: whole minutes, never rounded up. */
export function formatElapsed(duration: Duration): string {
  const minutes = Math.floor(Math.max(0, duration) / MINUTE);
  if (minutes < 60) return l10n.t('{0} min', minutes);
  return l10n.t('{0} h {1} min', Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0'));
}

/** Decimal hours in the reader's locale, `11.5 h`. */
export function formatHours(duration: Duration, locale: string): string {
  const hours = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return l10n.t('{0} h', hours.format(duration / HOUR));
}

/** A share of 0..1 in whole percent, `31 %` as the locale writes it. */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
