import * as v from 'valibot';
import { gradeSchema } from '../measures/coverage';
import { count, duration, share, weekId } from '../measures/schema';

/** The figures by which weeks are compared. */
export const weekFiguresSchema = v.object({
  week: weekId,
  grade: v.exactOptional(gradeSchema),
  recordedDays: count,
  short: v.boolean(),
  tracked: duration,
  load: duration,
  /** M1 */
  share: v.exactOptional(share),
  /** M2 */
  standIn: v.exactOptional(share),
  /** M9(60) */
  focus: v.exactOptional(share),
  /** M17 */
  open: v.exactOptional(share),
  categories: v.array(v.object({ category: v.string(), duration })),
});

export type WeekFigures = v.InferOutput<typeof weekFiguresSchema>;
