import * as l10n from '@vscode/l10n';
import { type Duration, HOUR } from '../../time/span';
import { hoursText } from './hours';

/** How numbers are said where the report is read. */
export interface Wording {
  /** BCP 47 */
  readonly locale: string;
  /** As exact as the reader should have it. */
  readonly hours: (length: Duration) => string;
}

/** For the developer: a tenth of an hour. */
export function exactWording(locale: string): Wording {
  return { locale, hours: (length) => hoursText(length, locale) };
}

/** For others: half hours; what is not nothing does not become nothing (docs/report.md, "Rounding"). */
export function roundedWording(locale: string): Wording {
  return {
    locale,
    hours: (length) =>
      length > 0 && length < HOUR / 4
        ? l10n.t('< {0} h', new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(0.5))
        : hoursText(Math.round((length / HOUR) * 2) * (HOUR / 2), locale),
  };
}
