import { setImmediate as nextTurn } from 'node:timers/promises';
import { inTurns } from '../core/lifecycle/steps';
import type { SourceReader } from '../core/observation/sourceReader';
import { readCalendar } from './calendar/readCalendar';
import { calendarText } from './calendarText';
import { orFailed } from './reading/unreadable';

export const readCalendarAt: SourceReader['readCalendar'] = (place, request) =>
  orFailed(async () => inTurns(readCalendar(await calendarText(place), request), () => nextTurn()));
