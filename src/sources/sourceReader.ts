import { setImmediate as nextTurn } from 'node:timers/promises';
import { inTurns } from '../core/lifecycle/steps';
import type { Failed, SourceReader } from '../core/observation/sourceReader';

/** Reads sources. The code that does so is loaded when the first one is read. */
export const sourceReader: SourceReader = {
  readCalendar: (place, request) =>
    orFailed(async () => {
      const { calendarText } = await import('./calendarText');
      const text = await calendarText(place);
      const { readCalendar } = await import('./calendar/readCalendar');
      return inTurns(readCalendar(text, request), () => nextTurn());
    }),
  readActivityWatch: (place, request) =>
    orFailed(async () => {
      const { readActivityWatch } = await import('./activityWatch/readActivityWatch');
      return readActivityWatch(place, request, () => nextTurn());
    }),
  machinesIn: (file) =>
    orFailed(async () => {
      const { bucketsInFile } = await import('./activityWatch/exportFile');
      const { hostsOf } = await import('./activityWatch/bucket');
      return hostsOf([...(await bucketsInFile(file)).values()]);
    }),
};

async function orFailed<Result>(read: () => Promise<Result>): Promise<Result | Failed> {
  const { Unreadable } = await import('./reading/unreadable');
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return { failed: error.problem };
    throw error;
  }
}
