import * as vscode from 'vscode';
import { isDuration, parseDuration, shortLengths } from '../../core/input/duration';
import { checkInstant, checkPast } from '../../core/input/pastSpan';
import { parseStart, parseTimeSpan, type TypedAt } from '../../core/input/timeSpan';
import { wallDate } from '../../core/input/wallClock';
import { InputError } from '../../core/input/inputError';
import { dateFormat } from '../../core/time/formats';
import { formatElapsed } from '../../core/time/formatElapsed';
import { lengthOf, MINUTE, type Span } from '../../core/time/span';
import type { LiveRow, LiveRows } from '../shared/liveChoice';
import { pickLive } from '../shared/liveQuickPick';
import type { CurrentStretch } from '../../core/timeline/currentStretch';
import type { EntryText, RunningOrClosed } from '../shared/entryText';
import { askText } from '../shared/quickPick';

/** Asks for a span: the last minutes, the current stretch of activity, or free text. */
export function pickTime(
  title: string,
  at: () => TypedAt,
  text: EntryText,
  stretch?: CurrentStretch,
): Promise<Span | undefined> {
  return pickLive<Span>({
    title,
    placeholder: vscode.l10n.t('How long, or when: 20m, 1h30, 14:05-14:25, yesterday 9-10:30'),
    rows: (typed) => (typed === '' ? offered(at(), text, stretch) : typedRow(typed, at(), text)),
  });
}

/** The last minutes, and the current stretch of activity if there is one. */
function offered({ now }: TypedAt, text: EntryText, stretch?: CurrentStretch): LiveRow<Span>[] {
  const rows = shortLengths.map((minutes) => lastMinutes(minutes, now, text));
  return stretch ? [...rows, stretchRow(stretch, text)] : rows;
}

export function lastMinutes(minutes: number, now: number, text: EntryText): LiveRow<Span> {
  const span = { start: now - minutes * MINUTE, end: now };
  return {
    label: vscode.l10n.t('Last {0} min', minutes),
    description: text.span(span),
    icon: 'watch',
    value: span,
  };
}

export function stretchRow({ start, end, project }: CurrentStretch, text: EntryText): LiveRow<Span> {
  const label = project
    ? vscode.l10n.t('Since {0}: VS Code was active in {1}', text.time(start), project)
    : vscode.l10n.t('Since {0}: VS Code was active', text.time(start));
  return { label, icon: 'pulse', value: { start, end } };
}

/** A typed span with its length, and with its day unless that is today. */
export function typedSpan(span: Span, { now }: Pick<TypedAt, 'now'>, text: EntryText): string {
  return vscode.l10n.t('{0}, {1}', text.dated(span, now), formatElapsed(lengthOf(span)));
}

function typedRow(typed: string, at: TypedAt, text: EntryText): LiveRows<Span> {
  try {
    const span = parseTimeSpan(typed, at);
    return [{ label: typedSpan(span, at, text), icon: 'clock', value: span, meant: true }];
  } catch (error) {
    if (error instanceof InputError) return error.sentence;
    throw error;
  }
}

/** Asks for new bounds. Typed times are on the day on which the entry began. A running entry has only a start. */
export async function askForBounds(
  title: string,
  span: RunningOrClosed,
  at: TypedAt,
): Promise<RunningOrClosed | undefined> {
  const dated = { ...at, date: wallDate(span.start, at.zone), near: span };
  const { end } = span;
  if (end === undefined) {
    const before = clock(span.start, at);
    const check = (typed: string) => checkInstant('start', parseStart(typed, dated), at.now);
    const typed = await askText({
      title,
      placeholder: vscode.l10n.t('Start, such as {0}', before),
      value: before,
      check,
    });
    if (typed === undefined) return undefined;
    return typed.trim() === before ? span : { start: check(typed) };
  }
  const before = `${clock(span.start, at)}-${clock(end, at)}`;
  const { start } = span;
  const check = (typed: string): Span => {
    if (typed.trim() === before) return { start, end };
    return isDuration(typed)
      ? checkPast({ start, end: start + parseDuration(typed) }, at.now)
      : parseTimeSpan(typed, dated);
  };
  const placeholder = vscode.l10n.t('Start and end, such as {0}, or a length from its start, such as 45m', before);
  const typed = await askText({ title, placeholder, value: before, check });
  return typed === undefined ? undefined : check(typed);
}

/** A time such as `14:05` or, on a 12-hour clock, `2:05pm`, in the form that all time inputs accept. */
export function clock(at: number, { zone, twelveHours = false }: Pick<TypedAt, 'zone' | 'twelveHours'>): string {
  const form = { hour: twelveHours ? 'numeric' : '2-digit', minute: '2-digit', timeZone: zone } as const;
  const text = dateFormat('en-US', { ...form, hourCycle: twelveHours ? 'h12' : 'h23' }).format(at);
  return text.replaceAll(/\s/gu, '').toLowerCase();
}
