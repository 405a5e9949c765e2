import * as v from 'valibot';
import { fileClasses } from '../activity/fileClass';
import { appClasses } from './appClass';
import { appTopics } from './appTopic';
import { commitTopics } from './commitTopic';
import type { Observation } from './observation';
import { titleClasses } from './titleClass';

const stored = { key: v.string(), start: v.pipe(v.number(), v.integer()), end: v.pipe(v.number(), v.integer()) };

/** The fields of each kind besides those of every observation. */
const fields = {
  calendar: {
    kind: v.literal('calendar'),
    titleClass: v.picklist(titleClasses),
    title: v.exactOptional(v.string()),
    answer: v.picklist(['accepted', 'tentative', 'declined', 'none']),
    busy: v.boolean(),
    people: v.exactOptional(v.number()),
  },
  app: {
    kind: v.literal('app'),
    app: v.picklist(appClasses),
    topic: v.exactOptional(v.picklist(appTopics)),
    titleClass: v.exactOptional(v.picklist(titleClasses)),
  },
  afk: { kind: v.literal('afk') },
  commit: {
    kind: v.literal('commit'),
    project: v.string(),
    branch: v.exactOptional(v.string()),
    type: v.exactOptional(v.string()),
    topic: v.exactOptional(v.picklist(commitTopics)),
    classes: v.array(v.picklist(fileClasses)),
    author: v.picklist(['me', 'others', 'agent']),
  },
  program: {
    kind: v.literal('program'),
    project: v.exactOptional(v.string()),
    program: v.string(),
    exit: v.exactOptional(v.number()),
  },
} as const;

const schema = v.variant('kind', [
  v.object({ ...stored, ...fields.calendar }),
  v.object({ ...stored, ...fields.app }),
  v.object({ ...stored, ...fields.afk }),
  v.object({ ...stored, ...fields.commit }),
  v.object({ ...stored, ...fields.program }),
]) satisfies v.GenericSchema<unknown, Observation>;

/** An observation without its time and key. */
export const classedSchema = v.variant('kind', [
  v.object(fields.calendar),
  v.object(fields.app),
  v.object(fields.afk),
  v.object(fields.commit),
  v.object(fields.program),
]);

export type Classed = v.InferOutput<typeof classedSchema>;

/** The fields of each kind of observation that are stored; a test compares them with what the documentation promises. */
export const keptFields: ReadonlyMap<string, readonly string[]> = new Map(
  schema.options.map(({ entries }) => [entries.kind.literal, Object.keys(entries)]),
);

/** The stored observation, or undefined if this version would not have stored it. */
export function observationOf(row: unknown): Observation | undefined {
  const result = v.safeParse(schema, row);
  return result.success ? result.output : undefined;
}
