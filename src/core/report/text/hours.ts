import * as l10n from '@vscode/l10n';
import { numberFormat } from '../../time/formats';
import { type Duration, HOUR, MINUTE } from '../../time/span';
import { LONG } from '../shown/grain';

/** A shorter length would print as `0.0` with one decimal, which is wrong. */
const LEAST_PRINTED: Duration = HOUR / 20;

/** Decimal hours in the locale of the reader, `11.5 h`. A length above zero never prints as zero. */
export function hoursText(length: Duration, locale: string): string {
  if (length > 0 && length < LEAST_PRINTED) return l10n.t('< {0} h', decimal(0.1, locale));
  return l10n.t('{0} h', decimal(length / HOUR, locale));
}

/** Whole minutes up to two hours, then hours. Less than half a minute never prints as zero. */
export function minutesText(length: Duration, locale: string, hours: (length: Duration) => string): string {
  if (length >= LONG) return hours(length);
  if (length < MINUTE / 2) return l10n.t('< {0} min', numberText(1, locale));
  return l10n.t('{0} min', numberText(Math.round(length / MINUTE), locale));
}

/** A share in whole percent as the locale writes it. A share above zero never prints as zero. */
export function percentText(share: number, locale: string): string {
  const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (share > 0 && share < 0.005) return l10n.t('< {0}', percent.format(0.01));
  return percent.format(share);
}

export function numberText(value: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

function decimal(value: number, locale: string): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}
