import * as l10n from '@vscode/l10n';
import type { Instant } from '../time/span';
import { refusal } from './parseInput';
import { checkInstant } from './pastSpan';
import { accepted } from './refusalOf';
import { dateOf, dayAndTimes, type TypedAt } from './timeSpan';
import { inHalves, isUsual } from './twelveHours';
import { dayBefore, instantsAt, type MinuteOfDay, parseClock, wallDate } from './wallClock';

/**
 * Parses a point in the past: `14:05` today, `yesterday`, `yesterday 9:30`, `2026-11-20`, `2026-11-20 14:00`, or `3d` for
 * three days ago. A day without a time means its `morning`. Throws `InputError` for anything else and for the future. On a
 * 12-hour clock, a time without `am` or `pm` is read as in a span (`parseTimeSpan`).
 */
export function parsePastInstant(typed: string, at: TypedAt, morning: MinuteOfDay): Instant {
  const days = /^(\d{1,3})\s*d(ays?)?$/i.exec(typed.trim())?.[1];
  if (days !== undefined) return daysAgo(Number(days), at, morning);
  const { day, times } = dayAndTimes(typed);
  const meanings = at.twelveHours && times !== '' ? inHalves(times) : [];
  const usual = day === undefined || day === 'today' ? meanings : meanings.filter(isUsual);
  const instants = (usual.length > 0 ? usual : meanings).flatMap((one) => {
    return accepted(() => onClock({ day, times: one }, at, morning)) ?? [];
  });
  return instants.length > 0 ? Math.max(...instants) : onClock({ day, times }, at, morning);
}

/** As `parsePastInstant`, on a clock of 24 hours. */
function onClock({ day, times }: ReturnType<typeof dayAndTimes>, at: TypedAt, morning: MinuteOfDay): Instant {
  const minute = times === '' && day !== undefined ? morning : parseClock(times);
  if (minute === undefined) throw expected();
  return earliest(day === undefined ? wallDate(at.now, at.zone) : dateOf(day, at), minute, at);
}

function daysAgo(days: number, at: TypedAt, morning: MinuteOfDay): Instant {
  let date = wallDate(at.now, at.zone);
  for (let left = days; left > 0; left--) date = dayBefore(date);
  return earliest(date, morning, at);
}

function earliest(date: string, minute: MinuteOfDay, { now, zone }: TypedAt): Instant {
  const [first] = instantsAt(date, minute, zone, 'when');
  if (first === undefined) throw expected();
  return checkInstant('when', first, now);
}

function expected() {
  return refusal(
    'when',
    'not a time. Accepted: a time such as 9:30, or a day such as yesterday, 2026-11-20 or 3d, with or without one.',
    l10n.t('Enter a time such as 9:30, a day such as yesterday or 2026-11-20, or 3d for three days ago.'),
  );
}
