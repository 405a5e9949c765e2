import { MINUTE, type Span } from '../time/span';
import { readCapture } from './capture';
import { shortLengths } from './duration';
import { InputError } from './inputError';
import { isOneLetter } from './oneLetter';
import { parseTimeSpan, type TypedAt } from './timeSpan';

/** What a digit selects: a category or a duty. */
interface Keyed {
  readonly key?: string;
}

/** A duty and a time that a capture offers for the typed text. */
export interface CaptureChoice<Of extends Keyed> {
  readonly of: Of;
  readonly span: Span;
  /** The length of the span in minutes if it is one of the short lengths; absent when the time was typed. */
  readonly minutes?: number;
  /** Another length for the duty whose digit was typed. */
  readonly otherLength: boolean;
  /** Whether the typed digit selects it, so that Enter takes it. */
  readonly meant: boolean;
  /** Shown whatever the text is, because the text is a time, or one letter, which does not tell names apart. */
  readonly always: boolean;
}

/**
 * The choices of a capture: all `keyed` in their order, with the typed time or the shortest length, and after a digit
 * alone the other lengths for its duty. Returns the message why the typed time is rejected, if it is.
 */
export function captureChoices<Of extends Keyed>(
  typed: string,
  keyed: readonly Of[],
  at: TypedAt,
): readonly CaptureChoice<Of>[] | string {
  const { key, when } = readCapture(
    typed,
    keyed.flatMap((one) => one.key ?? []),
  );
  const [shortest, ...longer] = shortLengths;
  const span = when === undefined ? lastMinutes(shortest, at) : spanOf(when, at);
  if (typeof span === 'string') return span;
  const isMeant = (of: Of) => key !== undefined && key === of.key;
  const choices = keyed.map((of) => ({
    of,
    span,
    ...(when === undefined && { minutes: shortest }),
    otherLength: false,
    meant: isMeant(of),
    always: key === undefined && (when !== undefined || isOneLetter(typed)),
  }));
  const named = keyed.find(isMeant);
  if (!named || when !== undefined) return choices;
  const others = longer.map((minutes) => ({
    ...{ of: named, span: lastMinutes(minutes, at), minutes },
    ...{ otherLength: true, meant: false, always: true },
  }));
  return [...choices, ...others];
}

function lastMinutes(minutes: number, { now }: TypedAt): Span {
  return { start: now - minutes * MINUTE, end: now };
}

function spanOf(when: string, at: TypedAt): Span | string {
  try {
    return parseTimeSpan(when, at);
  } catch (error) {
    if (error instanceof InputError) return error.sentence;
    throw error;
  }
}
