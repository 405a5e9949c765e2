import * as l10n from '@vscode/l10n';
import { refusal } from './parseInput';
import { type Calendar, dateOf, dayAt, dayOf, type LocalDate } from '../time/calendar';
import type { Instant, Span } from '../time/span';

const days = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:to|until|bis|[–—]|\s-\s)\s*(\d{4}-\d{2}-\d{2}))?$/i;

/** Parses a typed local day, or a first and a last day. Throws `InputError`. */
export function parseDays(typed: string, calendar: Calendar): Span {
  const [, first, last = first] = days.exec(typed.trim()) ?? [];
  if (first === undefined || last === undefined) throw expected();
  const range = { start: dayIn(calendar, first).start, end: dayIn(calendar, last).end };
  if (range.end > range.start) return range;
  throw refusal(
    'days',
    'the last is before the first. Accepted: 2026-11-23 to 2026-11-27.',
    l10n.t('Enter the first day before the last one.'),
  );
}

/** Parses one typed day: `2026-11-23`, `today` or `yesterday`. Throws `InputError`, also for a day that has not come. */
export function parseDay(typed: unknown, calendar: Calendar, now: Instant): LocalDate {
  if (typeof typed !== 'string') throw dayExpected();
  const today = dayAt(calendar, now);
  const word = typed.trim().toLowerCase();
  if (word === 'today') return today.date;
  if (word === 'yesterday') return dateOf(calendar, today.span.start - 1);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) throw dayExpected();
  const { start } = dayIn(calendar, word, dayExpected);
  if (start > now)
    throw refusal(
      'day',
      'this day has not come yet. Accepted: a day up to today.',
      l10n.t('This day has not come yet.'),
    );
  return dateOf(calendar, start);
}

function dayIn(calendar: Calendar, date: LocalDate, refused = expected): Span {
  try {
    return dayOf(calendar, date).span;
  } catch {
    throw refused();
  }
}

function dayExpected(): Error {
  return refusal(
    'day',
    'expected a day such as 2026-11-23, today or yesterday.',
    l10n.t('Enter a day such as 2026-11-23, today or yesterday.'),
  );
}

function expected(): Error {
  return refusal(
    'days',
    'expected a day such as 2026-11-23, or two: 2026-11-23 to 2026-11-27.',
    l10n.t('Enter a day such as 2026-11-23, or two: 2026-11-23 to 2026-11-27.'),
  );
}
