import * as v from 'valibot';
import { fileClasses } from '../activity/fileClass';
import { appClasses } from './appClass';
import { appTopics } from './appTopic';
import { commitTopics } from './commitTopic';
import type { Observation } from './observation';
import { titleClasses } from './titleClass';

const observed = { key: v.string(), start: v.pipe(v.number(), v.integer()), end: v.pipe(v.number(), v.integer()) };

const schema = v.variant('kind', [
  v.object({
    ...observed,
    kind: v.literal('calendar'),
    titleClass: v.picklist(titleClasses),
    title: v.exactOptional(v.string()),
    answer: v.picklist(['accepted', 'tentative', 'declined', 'none']),
    busy: v.boolean(),
    people: v.exactOptional(v.number()),
  }),
  v.object({
    ...observed,
    kind: v.literal('app'),
    app: v.picklist(appClasses),
    topic: v.exactOptional(v.picklist(appTopics)),
    titleClass: v.exactOptional(v.picklist(titleClasses)),
  }),
  v.object({ ...observed, kind: v.literal('afk') }),
  v.object({
    ...observed,
    kind: v.literal('commit'),
    project: v.string(),
    branch: v.exactOptional(v.string()),
    type: v.exactOptional(v.string()),
    topic: v.exactOptional(v.picklist(commitTopics)),
    classes: v.array(v.picklist(fileClasses)),
    author: v.picklist(['me', 'others', 'agent']),
  }),
  v.object({
    ...observed,
    kind: v.literal('program'),
    project: v.exactOptional(v.string()),
    program: v.string(),
    exit: v.exactOptional(v.number()),
  }),
]) satisfies v.GenericSchema<unknown, Observation>;

/** The fields of each kind of observation that are stored; a test compares them with what the documentation promises. */
export const keptFields: ReadonlyMap<string, readonly string[]> = new Map(
  schema.options.map(({ entries }) => [entries.kind.literal, Object.keys(entries)]),
);

/** The stored observation, or undefined if this version would not have stored it. */
export function observationOf(stored: unknown): Observation | undefined {
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : undefined;
}
