import * as v from 'valibot';
import type { SignalBody } from '../activity/signal';
import { classedSchema } from '../observation/observationSchema';
import { type Facet, type FacetName, facetNames, facetTable } from '../records/facetTable';
import type { Instant } from '../time/span';

/** Parses ISO 8601 with `Z` or an offset. */
const instant = v.pipe(
  v.string(),
  v.check(isInstant),
  v.transform((text): Instant => Date.parse(text)),
);

const text = v.pipe(v.string(), v.minLength(1));
const doc = { doc: text };
const group = { group: v.optional(v.picklist(['build', 'test', 'none']), 'none') };

/** The fields of a line of a window besides `t`, `w` and `k`, by the kind of its signal. */
const signalFields = {
  focus: {},
  blur: {},
  tick: {},
  close: {},
  open: {
    ...doc,
    lang: v.optional(v.string()),
    project: v.optional(v.string()),
    branch: v.optional(v.string()),
    review: v.optional(v.boolean()),
    owner: v.optional(v.picklist(['me', 'others'])),
  },
  edit: doc,
  bulk: doc,
  external: doc,
  select: doc,
  scroll: doc,
  save: doc,
  input: { scheme: text },
  'debug-start': {},
  'debug-pause': {},
  'debug-continue': {},
  'debug-stop': {},
  'task-start': group,
  'task-stop': group,
  'shell-start': { program: text },
  'shell-stop': { program: text, exit: v.nullish(v.number()) },
  branch: { branch: v.nullish(v.string()) },
  owner: { ...doc, owner: v.picklist(['me', 'others']) },
  'preview-open': {},
  'preview-close': {},
  active: {},
} as const satisfies Readonly<Record<SignalBody['kind'], v.ObjectEntries>>;

const duty = { category: v.optional(text), duty: v.optional(text), ...facetTexts() };

/** The fields of a line of what another program said besides `t`, when it was learned, and `k`. */
const toldFields = {
  calendar: {
    id: text,
    from: instant,
    to: instant,
    title: v.string(),
    answer: v.optional(v.picklist(['accepted', 'tentative', 'declined', 'none']), 'none'),
    busy: v.optional(v.boolean(), true),
    people: v.optional(v.number()),
  },
  app: { from: instant, to: instant, app: text, title: v.optional(v.string()), url: v.optional(v.string()) },
  afk: { from: instant, to: instant },
  commit: {
    project: text,
    branch: v.nullish(v.string()),
    subject: v.string(),
    files: v.optional(v.array(v.string()), []),
    author: v.picklist(['me', 'others', 'agent']),
  },
  /** An observation of which only the classes are known: exported traces have no others. */
  observed: { from: instant, to: instant, what: classedSchema },
} as const satisfies Readonly<Record<string, v.ObjectEntries>>;

/** The fields of a line without a window besides `t` and `k`: sleep of the machine, or an act of the developer. */
const otherFields = {
  sleep: {},
  wake: {},
  start: duty,
  stop: {},
  entry: { from: instant, to: instant, ...duty },
  pause: {},
  resume: {},
} as const satisfies Readonly<Record<string, v.ObjectEntries>>;

type Fields<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

/** A line of a window. */
export type WindowLine = {
  [Kind in keyof typeof signalFields]: {
    readonly t: Instant;
    readonly w: string;
    readonly k: Kind;
  } & Fields<(typeof signalFields)[Kind]>;
}[keyof typeof signalFields];

type OtherLine = {
  [Kind in keyof typeof otherFields]: { readonly t: Instant; readonly k: Kind } & Fields<(typeof otherFields)[Kind]>;
}[keyof typeof otherFields];

/** A line of what another program said. */
export type ToldLine = {
  [Kind in keyof typeof toldFields]: { readonly t: Instant; readonly k: Kind } & Fields<(typeof toldFields)[Kind]>;
}[keyof typeof toldFields];

/** A line of a trace after the first. Fields without a schema are ignored, so they can hold remarks for a reader. */
export type TraceLine = WindowLine | ToldLine | OtherLine;

const toldKinds: ReadonlySet<string> = new Set(Object.keys(toldFields));

export function isTold(line: TraceLine): line is ToldLine {
  return toldKinds.has(line.k);
}

const options = [
  ...Object.entries(signalFields).map(([k, fields]) => v.object({ t: instant, w: text, k: v.literal(k), ...fields })),
  ...Object.entries(toldFields).map(([k, fields]) => v.object({ t: instant, k: v.literal(k), ...fields })),
  ...Object.entries(otherFields).map(([k, fields]) => v.object({ t: instant, k: v.literal(k), ...fields })),
];

export const traceLineSchema = v.variant('k', options) as unknown as v.GenericSchema<unknown, TraceLine>;

/** Accepts any value for a facet. `dutyOf` parses the facets together with the duty. */
function facetTexts(): { readonly [Name in FacetName]: v.OptionalSchema<v.UnknownSchema, undefined> } {
  const entries = facetNames.map((name) => [name, v.optional(v.unknown())]);
  return Object.fromEntries(entries) as ReturnType<typeof facetTexts>;
}

/** The accepted form of each field, for error messages. */
export const lineForms: Readonly<Record<string, string>> = {
  t: 'an instant in ISO 8601 such as 2026-11-23T09:00:00.000Z',
  w: 'the name of a window',
  k: `one of ${[...Object.keys(signalFields), ...Object.keys(toldFields), ...Object.keys(otherFields)].join(', ')}`,
  doc: 'the path or URI of a document',
  lang: 'the id of a language',
  project: 'the name of a project',
  branch: 'the name of a branch',
  review: 'true or false',
  owner: 'me or others',
  scheme: 'the scheme of an input box, such as vscode-scm',
  group: 'build, test or none',
  program: 'the first word of the command',
  exit: 'the exit code as a number',
  id: 'the id of the event',
  title: 'text',
  answer: 'accepted, tentative, declined or none',
  busy: 'true or false',
  people: 'a number',
  app: 'the name of a program',
  url: 'an address',
  subject: 'the first line of the message',
  files: 'a list of paths',
  author: 'me, others or agent',
  what: 'an observation by its classes',
  from: 'an instant in ISO 8601 such as 2026-11-23T09:00:00.000Z',
  to: 'an instant in ISO 8601 after from, at most 24 hours later',
  category: 'the id of a category, such as documentation',
  duty: 'the id of a duty, such as documentation.api-spec',
  ...facetForms(),
  requester: 'a team or role',
  topic: 'a few words',
  note: 'text',
  link: 'an http or https address',
};

/** The accepted values of each facet that has a list of values; `text` for the others. */
function facetForms(): Record<string, string> {
  const formOf = ({ values }: Facet) => (values ? `one of ${values.map(({ value }) => value).join(', ')}` : 'text');
  return Object.fromEntries(facetNames.map((name) => [name, formOf(facetTable[name])]));
}

const FORM = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** `Date.parse` alone accepts the 31st of February. */
function isInstant(value: string): boolean {
  const match = FORM.exec(value);
  if (!match || Number.isNaN(Date.parse(value))) return false;
  const [year, month, day] = match.slice(1, 4).map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).getUTCDate() === day;
}
