/** The types of what `activate()` gives to other extensions. */
export type {
  DateRange,
  DutyEntry,
  DutyStart,
  InvisibleLoadApi,
  NewDutyEntry,
  NewDutyStart,
  Overlap,
  RenderOptions,
  Segment,
  Suggestion,
  WeeklyReport,
} from './editor/api/publicApi';
