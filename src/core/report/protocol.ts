import * as v from 'valibot';
import { weekId } from './measures/schema';
import { weeklyReportSchema } from './weeklyReport';

/** What the host tells the page. */
const toPage = v.variant('type', [
  /** Always the first message: language of the page, and what the host can do for it. */
  v.object({
    type: v.literal('init'),
    /** BCP 47, for numbers and dates. */
    locale: v.string(),
    /** Translated strings by their English; empty in English. */
    strings: v.record(
      v.string(),
      v.union([v.string(), v.object({ message: v.string(), comment: v.array(v.string()) })]),
    ),
    canEdit: v.boolean(),
    canShare: v.boolean(),
    canMarkLeave: v.boolean(),
  }),
  /** `pinned`: this week was asked for by name, and stays when a new one begins. */
  v.object({ type: v.literal('report'), report: weeklyReportSchema, pinned: v.boolean() }),
  /** The report could not be made; the sentence is for the developer. */
  v.object({ type: v.literal('failed'), message: v.string() }),
]);

/** What the page asks of the host. */
const toHost = v.variant('type', [
  /** The page listens; without a week it wants the current one. */
  v.object({ type: v.literal('ready'), week: v.exactOptional(weekId) }),
  v.object({ type: v.literal('show'), week: v.exactOptional(weekId) }),
  /** A person used pointer or keyboard in the page: evidence, throttled. */
  v.object({ type: v.literal('input') }),
  v.object({ type: v.literal('edit'), entry: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }),
  v.object({ type: v.literal('share'), week: weekId }),
  v.object({ type: v.literal('leave'), week: weekId }),
]);

export type ToPage = v.InferOutput<typeof toPage>;
export type ToHost = v.InferOutput<typeof toHost>;

/** The message, or undefined when it is none of ours. */
export function readToPage(message: unknown): ToPage | undefined {
  return parsed(toPage, message);
}

/** The message, or undefined when it is none of ours: the page is not trusted. */
export function readToHost(message: unknown): ToHost | undefined {
  return parsed(toHost, message);
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, message: unknown): T | undefined {
  const result = v.safeParse(schema, message);
  return result.success ? result.output : undefined;
}
