import * as v from 'valibot';

/** Milliseconds, never negative. */
export const duration = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Whole milliseconds since 1970-01-01T00:00Z. */
export const instant = v.pipe(v.number(), v.finite());

/** A part of a whole, 0..1. */
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A local day, `2026-11-24`. */
export const localDate = v.pipe(v.string(), v.regex(/^\d{4,6}-\d{2}-\d{2}$/));

/** ISO 8601 week, `2026-W48`. */
export const weekId = v.pipe(v.string(), v.regex(/^\d{4}-W\d{2}$/));
