import * as v from 'valibot';
import { duration, instant, localDate } from '../report/measures/schema';

const span = { start: instant, end: instant };
const states = ['confirmed', 'suggested', 'own', 'untagged', 'excluded'] as const;

/** A block of the picture, with its words. */
const blockSchema = v.object({
  ...span,
  /** How long it is shown to be, which may be another minute than from its start to its end. */
  length: duration,
  type: v.picklist(['segment', 'suggestion', 'duty', 'gap', 'paused', 'hidden']),
  state: v.exactOptional(v.picklist(states)),
  /** The category of a tag, or of what is suggested. */
  category: v.exactOptional(v.string()),
  /** The id of the entry that a tag belongs to. */
  entry: v.exactOptional(v.string()),
  name: v.string(),
  /** What a list shows after the name, such as the project. */
  details: v.array(v.string()),
  running: v.boolean(),
  ownStart: v.boolean(),
  ownEnd: v.boolean(),
});

const laneSchema = v.object({
  name: v.string(),
  spans: v.array(v.object({ ...span, name: v.string() })),
});

/** A day as its page shows it. */
export const dayPictureSchema = v.object({
  date: localDate,
  today: localDate,
  previous: localDate,
  /** Absent on the current day. */
  next: v.exactOptional(localDate),
  zone: v.string(),
  now: instant,
  day: v.object(span),
  /** The part of the day that is drawn. */
  axis: v.object(span),
  /** The whole hours in it. */
  hours: v.array(instant),
  /** Sorted, without overlap. */
  blocks: v.array(blockSchema),
  lanes: v.array(laneSchema),
  /** True when the developer marked the day as leave. */
  leave: v.boolean(),
  totals: v.object({ tracked: duration, confirmed: duration, suggested: duration, own: duration, untagged: duration }),
  /** The names of the categories, in the order in which they are drawn. */
  categories: v.array(v.string()),
  /** What each key tags. */
  keys: v.array(v.object({ key: v.string(), category: v.string(), label: v.string() })),
  readOnly: v.boolean(),
});

export type DayPicture = v.InferOutput<typeof dayPictureSchema>;
export type PictureBlock = v.InferOutput<typeof blockSchema>;
