import * as v from 'valibot';
import { coverageSchema } from '../measures/coverage';
import { dayReportSchema } from '../measures/days';
import { entryLineSchema } from '../measures/entryLines';
import { ribbonPartSchema } from '../measures/ribbon';
import { duration, share } from '../measures/schema';
import { weeklyReportSchema } from '../weeklyReport';

/** A part of T. The share is absent in a week without tracked time. */
const part = v.object({ duration, share: v.exactOptional(share) });

/** What T consists of. `own` is own work, tagged or assumed. */
const compositionSchema = v.object({ load: part, suggested: part, untagged: part, own: part });

/** A day whose stretches along the clock have the length that is shown. */
const shownDaySchema = v.object({
  ...dayReportSchema.entries,
  ribbon: v.array(v.object({ ...ribbonPartSchema.entries, duration })),
});

/** An entry whose pieces have the length that is shown. */
const shownEntrySchema = v.object({
  ...entryLineSchema.entries,
  pieces: v.array(v.object({ ...entryLineSchema.entries.pieces.item.entries, duration })),
});

/**
 * A report with the figures that are shown: on the page, in texts and in files. Parts add up to the whole that stands
 * beside them (docs/report.md, "Rounding"). Charts are drawn from these figures too.
 */
export const shownReportSchema = v.object({
  ...weeklyReportSchema.entries,
  composition: compositionSchema,
  /** The load if every open minute were load, which is behind M1c. */
  mostLoad: duration,
  /** False with so little recorded time that a share would say nothing. */
  hasShares: v.boolean(),
  /** `openLength`: the time behind M17. */
  coverage: v.exactOptional(v.object({ ...coverageSchema.entries, openLength: duration })),
  days: v.pipe(v.array(shownDaySchema), v.length(7)),
  entries: v.array(shownEntrySchema),
});

export type Composition = v.InferOutput<typeof compositionSchema>;
export type ShownDay = v.InferOutput<typeof shownDaySchema>;
export type ShownEntry = v.InferOutput<typeof shownEntrySchema>;
export type ShownReport = v.InferOutput<typeof shownReportSchema>;
