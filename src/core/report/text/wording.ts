import * as l10n from '@vscode/l10n';
import { numberFormat } from '../../time/formats';
import { type Duration, HOUR } from '../../time/span';
import { hoursText, minutesText } from './hours';

/** How numbers are written for the reader of the report. */
export interface Wording {
  /** BCP 47 tag. */
  readonly locale: string;
  /** The text of a length, as exact as this reader needs it. */
  readonly hours: (length: Duration) => string;
  /** The text of the length of a block of coding. */
  readonly block: (length: Duration) => string;
}

/** How the numbers of one report are written. */
export interface ReportWording extends Wording {
  /** False with too little recorded time for shares: the texts have hours then. */
  readonly shares: boolean;
}

/** For the developer: hours with one decimal. */
export function exactWording(locale: string): Wording {
  const hours = (length: Duration): string => hoursText(length, locale);
  return { locale, hours, block: (length) => minutesText(length, locale, hours) };
}

/** For others: half hours. A length above zero never prints as zero (docs/report.md, "Rounding"). */
export function roundedWording(locale: string): Wording {
  const hours = (length: Duration): string =>
    length > 0 && length < HOUR / 4
      ? l10n.t('< {0} h', numberFormat(locale, { minimumFractionDigits: 1 }).format(0.5))
      : hoursText(Math.round((length / HOUR) * 2) * (HOUR / 2), locale);
  return { locale, hours, block: hours };
}
