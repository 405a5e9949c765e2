import * as l10n from '@vscode/l10n';
import { refusal } from './parseInput';
import { type Calendar, dayOf, type LocalDate } from '../time/calendar';
import type { Span } from '../time/span';

const days = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:to|until|bis|[–—]|\s-\s)\s*(\d{4}-\d{2}-\d{2}))?$/i;

/** Parses a typed local day, or a first and a last day. Throws `InputError`. */
export function parseDays(typed: string, calendar: Calendar): Span {
  const [, first, last = first] = days.exec(typed.trim()) ?? [];
  if (first === undefined || last === undefined) throw expected();
  const range = { start: dayIn(calendar, first).start, end: dayIn(calendar, last).end };
  if (range.end > range.start) return range;
  throw refusal('days', l10n.t('the last is before the first. Accepted: 2026-11-23 to 2026-11-27.'));
}

function dayIn(calendar: Calendar, date: LocalDate): Span {
  try {
    return dayOf(calendar, date).span;
  } catch {
    throw expected();
  }
}

function expected(): Error {
  return refusal('days', l10n.t('expected a day such as 2026-11-23, or two: 2026-11-23 to 2026-11-27.'));
}
