import type { SourceReader } from '../core/observation/sourceReader';

/** Reads sources. The code that does so is loaded when the first one of its kind is read. */
export const sourceReader: SourceReader = {
  readCalendar: async (...asked) => (await import('./calendarReader')).readCalendarAt(...asked),
  readActivityWatch: async (...asked) => (await import('./activityWatchReader')).readActivityWatchAt(...asked),
  machinesIn: async (file) => (await import('./activityWatchReader')).machinesIn(file),
};
