import * as v from 'valibot';
import { roles } from '../../taxonomy/roles';
import { weekId } from '../measures/schema';
import { shownReportSchema } from '../shown/shownReportSchema';

/** Messages from the host to the page. */
const toPage = v.variant('type', [
  /** It comes with the page: the language of the page and the actions that the host supports. */
  v.object({
    type: v.literal('init'),
    /** BCP 47 tag, for numbers and dates. */
    locale: v.string(),
    /** Translated strings by their English text; empty in English. */
    strings: v.record(
      v.string(),
      v.union([v.string(), v.object({ message: v.string(), comment: v.array(v.string()) })]),
    ),
    canEdit: v.boolean(),
    canShare: v.boolean(),
    canMarkLeave: v.boolean(),
    canShowSample: v.boolean(),
    /** The report is about an invented developer, which the page says wherever it is looked at. */
    isSample: v.boolean(),
  }),
  /**
   * `pinned`: the developer selected this week, so the page keeps it when a new week begins. `readOnly`: a newer version
   * wrote the file, so nothing can be changed. `comparing`: the comparison is still being read, and the same report
   * follows with it.
   */
  v.object({
    type: v.literal('report'),
    report: shownReportSchema,
    pinned: v.boolean(),
    readOnly: v.boolean(),
    comparing: v.boolean(),
  }),
  /** The report of a week that the developer may look at next. The page keeps it, to show it at once. */
  v.object({ type: v.literal('ahead'), report: shownReportSchema, readOnly: v.boolean() }),
  /** Something in these weeks may have changed, so the page keeps them no longer. */
  v.object({ type: v.literal('forget'), weeks: v.array(weekId) }),
  /** The report could not be made. The page shows `message` to the developer. */
  v.object({ type: v.literal('failed'), message: v.string() }),
]);

/** Messages from the page to the host. */
const toHost = v.variant('type', [
  /**
   * The page is ready for messages. `filled`: it shows the report that came with it, and needs no other now. Without
   * `week` it asks for the current week. `zone` is that of the browser, which is another machine than the host when VS
   * Code runs on a server.
   */
  v.object({
    type: v.literal('ready'),
    filled: v.boolean(),
    week: v.exactOptional(weekId),
    zone: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+:/-]{1,64}$/))),
  }),
  v.object({ type: v.literal('show'), week: v.exactOptional(weekId) }),
  /** A person used the pointer or the keyboard in the page, which is evidence. Sent at most once in five seconds. */
  v.object({ type: v.literal('input') }),
  v.object({ type: v.literal('edit'), entry: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }),
  v.object({ type: v.literal('share'), week: weekId }),
  /** Makes the case for a role. */
  v.object({ type: v.literal('case'), role: v.picklist(roles) }),
  v.object({ type: v.literal('leave'), week: weekId }),
  /** Shows a day of the week. */
  v.object({ type: v.literal('day'), week: weekId }),
  /** Shows the sample report. */
  v.object({ type: v.literal('sample') }),
]);

export type ToPage = v.InferOutput<typeof toPage>;
export type ToHost = v.InferOutput<typeof toHost>;

/** Parses a message to the page; undefined when it has no known form. */
export function readToPage(message: unknown): ToPage | undefined {
  return parsed(toPage, message);
}

/** Parses a message to the host; undefined when it has no known form. The host does not trust the page. */
export function readToHost(message: unknown): ToHost | undefined {
  return parsed(toHost, message);
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, message: unknown): T | undefined {
  const result = v.safeParse(schema, message);
  return result.success ? result.output : undefined;
}
