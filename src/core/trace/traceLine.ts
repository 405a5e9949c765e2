import * as v from 'valibot';
import type { Instant } from '../time/span';

/** ISO 8601 with `Z` or an offset, read as an instant. */
const instant = v.pipe(
  v.string(),
  v.check(isInstant),
  v.transform((text): Instant => Date.parse(text)),
);

const text = v.pipe(v.string(), v.minLength(1));
const window = { t: instant, w: text };
const place = { lang: v.optional(v.string()), project: v.optional(v.string()), branch: v.optional(v.string()) };
const duty = {
  category: v.optional(text),
  duty: v.optional(text),
  requester: v.optional(v.string()),
  topic: v.optional(v.string()),
  note: v.optional(v.string()),
  link: v.optional(v.string()),
};

/**
 * A line of a trace after the first: a signal of a window, a night of the machine, or an act of the developer.
 * Fields that are not named here are remarks for the reader.
 */
export const traceLineSchema = v.variant('k', [
  v.object({ ...window, k: v.picklist(['focus', 'blur', 'tick', 'close']) }),
  v.object({ ...window, k: v.literal('open'), doc: text, ...place, review: v.optional(v.boolean()) }),
  v.object({ ...window, k: v.picklist(['edit', 'bulk', 'external', 'select', 'scroll', 'save']), doc: text }),
  v.object({ ...window, k: v.literal('input'), scheme: text }),
  v.object({ ...window, k: v.picklist(['debug-start', 'debug-pause', 'debug-continue', 'debug-stop']) }),
  v.object({
    ...window,
    k: v.picklist(['task-start', 'task-stop']),
    group: v.optional(v.picklist(['build', 'test', 'none']), 'none'),
  }),
  v.object({ ...window, k: v.literal('shell-start'), program: text }),
  v.object({ ...window, k: v.literal('shell-stop'), program: text, exit: v.nullish(v.number()) }),
  v.object({ ...window, k: v.literal('branch'), branch: v.nullish(v.string()) }),
  v.object({ ...window, k: v.picklist(['preview-open', 'preview-close']) }),
  v.object({ t: instant, k: v.literal('sleep') }),
  v.object({ t: instant, k: v.literal('wake') }),
  v.object({ t: instant, k: v.literal('start'), ...duty }),
  v.object({ t: instant, k: v.literal('stop') }),
  v.object({ t: instant, k: v.literal('entry'), from: instant, to: instant, ...duty }),
  v.object({ t: instant, k: v.literal('pause') }),
  v.object({ t: instant, k: v.literal('resume') }),
]);

export type TraceLine = v.InferOutput<typeof traceLineSchema>;

/** The accepted form of each field, for the message that refuses another. */
export const lineForms: Readonly<Record<string, string>> = {
  t: 'an instant in ISO 8601 such as 2026-11-23T09:00:00.000Z',
  w: 'the name of a window',
  k: `one of ${[...kinds()].join(', ')}`,
  doc: 'the path or URI of a document',
  lang: 'the id of a language',
  project: 'the name of a project',
  branch: 'the name of a branch',
  review: 'true or false',
  scheme: 'the scheme of an input box, such as vscode-scm',
  group: 'build, test or none',
  program: 'the first word of the command',
  exit: 'the exit code as a number',
  from: 'an instant in ISO 8601 such as 2026-11-23T09:00:00.000Z',
  to: 'an instant in ISO 8601 after from, at most 24 hours later',
  category: 'the id of a category, such as documentation',
  duty: 'the id of a duty, such as documentation.api-spec',
  requester: 'a team or role',
  topic: 'a few words',
  note: 'text',
  link: 'an http or https address',
};

function* kinds(): Iterable<string> {
  for (const { entries } of traceLineSchema.options) {
    if ('options' in entries.k) yield* entries.k.options;
    else yield entries.k.literal;
  }
}

const FORM = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** `Date.parse` alone takes the 31st of February. */
function isInstant(value: string): boolean {
  const match = FORM.exec(value);
  if (!match || Number.isNaN(Date.parse(value))) return false;
  const [year, month, day] = match.slice(1, 4).map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).getUTCDate() === day;
}
