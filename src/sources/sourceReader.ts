import { setImmediate as nextTurn } from 'node:timers/promises';
import { inTurns } from '../core/lifecycle/steps';
import type { SourceReader } from '../core/observation/sourceReader';

/** Reads sources. The code that does so is loaded when the first one is read. */
export const sourceReader: SourceReader = {
  readCalendar: async (place, request) => {
    const { calendarText, Unreadable } = await import('./calendarText');
    try {
      const text = await calendarText(place);
      const { readCalendar } = await import('./calendar/readCalendar');
      return await inTurns(readCalendar(text, request), () => nextTurn());
    } catch (error) {
      if (error instanceof Unreadable) return { failed: error.problem };
      throw error;
    }
  },
};
