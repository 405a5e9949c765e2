import * as vscode from 'vscode';
import { parseDuration } from '../../core/input/duration';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { refusal } from '../../core/input/parseInput';
import { parseTimeWithin, type TypedAt } from '../../core/input/timeSpan';
import { isTimeOfDay } from '../../core/input/wallClock';
import { type Instant, MINUTE } from '../../core/time/span';
import type { EntryText } from '../shared/entryText';
import { clock } from './pickTime';
import { askText } from '../shared/quickPick';

/** Asks for the instant at which to split the entry; suggests its middle. */
export async function pickSplitPoint(entry: DutyEntry, at: TypedAt, text: EntryText): Promise<Instant | undefined> {
  const end = entry.end ?? at.now;
  const middle = Math.floor((entry.start + end) / 2 / MINUTE) * MINUTE;
  const check = (typed: string) => splitPoint(typed, entry, at);
  const typed = await askText({
    title: vscode.l10n.t('Split {0}', text.entry(entry)),
    placeholder: vscode.l10n.t('At which time, such as {0}; or after how long, such as 40m', clock(middle, at)),
    value: clock(middle, at),
    check,
  });
  return typed === undefined ? undefined : check(typed);
}

/** Parses a time of day, on any day of the entry, or a length from its start. Throws `InputError`. */
function splitPoint(typed: string, { start, end }: DutyEntry, at: TypedAt): Instant {
  const last = end ?? at.now;
  const text = typed.trim();
  const places = isTimeOfDay(text)
    ? parseTimeWithin('at', text, { start, end: last }, at)
    : [start + parseDuration(text)];
  const inside = places.find((place) => place > start && place < last);
  if (inside !== undefined) return inside;
  const bounds = `${clock(start, at)}–${clock(last, at)}`;
  const half = (last - start) / 2;
  const middle = clock(start + half, at);
  const minutes = Math.max(1, Math.floor(half / MINUTE));
  throw refusal(
    'at',
    `not inside ${bounds}. Accepted: a time in between such as ${middle}, or ${minutes}m.`,
    vscode.l10n.t('Enter a time in {0}, such as {1}, or a length such as {2}m.', bounds, middle, minutes),
  );
}
