import * as v from 'valibot';
import { dayPictureSchema } from './dayPicture';

/** Messages from the host to the page of a day. */
const toDayPage = v.variant('type', [
  /** It comes with the page. */
  v.object({
    type: v.literal('init'),
    /** BCP 47 tag, for numbers and dates. */
    locale: v.string(),
    /** Translated strings by their English text; empty in English. */
    strings: v.record(
      v.string(),
      v.union([v.string(), v.object({ message: v.string(), comment: v.array(v.string()) })]),
    ),
  }),
  /** `pinned`: the developer chose this day, so the page keeps it when a new day begins. */
  v.object({ type: v.literal('day'), picture: dayPictureSchema, pinned: v.boolean() }),
  /** What the page asked for is done. `stored`: something changed, so what was chosen for it is no longer needed. */
  v.object({ type: v.literal('answered'), stored: v.boolean() }),
  /** The day could not be read. The page shows `message`. */
  v.object({ type: v.literal('failed'), message: v.string() }),
]);

/** A day of the calendar, which `2026-02-30` is not. */
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((text) => {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  }),
);
const at = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const span = v.pipe(
  v.object({ start: at, end: at }),
  v.check(({ start, end }) => start < end),
);
const entry = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** Messages from the page of a day to the host. */
const fromDayPage = v.variant('type', [
  /**
   * The page is ready for messages. `filled`: it shows the day that came with it, and needs no other now. Without `date`
   * it asks for the current day.
   */
  v.object({ type: v.literal('ready'), filled: v.boolean(), date: v.exactOptional(date) }),
  v.object({ type: v.literal('show'), date: v.exactOptional(date) }),
  /** Shows the week of the day that is shown. */
  v.object({ type: v.literal('week') }),
  /** A person used the pointer or the keyboard in the page, which is evidence. Sent at most once in five seconds. */
  v.object({ type: v.literal('input') }),
  /** Tags a stretch with what a key stands for. */
  v.object({ type: v.literal('tag'), span, key: v.pipe(v.string(), v.regex(/^[\d-]$/)) }),
  /** Asks what a stretch was, or edits the entry that covers exactly it. */
  v.object({ type: v.literal('ask'), span }),
  /** Turns down what is suggested for exactly this stretch. */
  v.object({ type: v.literal('reject'), span }),
  /** Changes the bounds of an entry. */
  v.object({ type: v.literal('move'), entry, start: v.exactOptional(at), end: v.exactOptional(at) }),
  v.object({ type: v.literal('delete'), entries: v.pipe(v.array(entry), v.minLength(1), v.maxLength(500)) }),
  v.object({ type: v.literal('undo') }),
  v.object({ type: v.literal('redo') }),
]);

export type ToDayPage = v.InferOutput<typeof toDayPage>;
export type FromDayPage = v.InferOutput<typeof fromDayPage>;

/** Parses a message to the page; undefined when it has no known form. */
export function readToDayPage(message: unknown): ToDayPage | undefined {
  return parsed(toDayPage, message);
}

/** Parses a message to the host; undefined when it has no known form. The host does not trust the page. */
export function readFromDayPage(message: unknown): FromDayPage | undefined {
  return parsed(fromDayPage, message);
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, message: unknown): T | undefined {
  const result = v.safeParse(schema, message);
  return result.success ? result.output : undefined;
}
