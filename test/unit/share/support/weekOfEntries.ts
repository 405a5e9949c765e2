import type { WeeklyReport } from '../../../../src/core/report/weeklyReport';
import { weekBook } from '../../report/support/weekBook';

/** A week with `count` entries of one minute, 59 in each hour, with a topic, a requester, a note and a link each. */
export function weekOfEntries(count: number): WeeklyReport {
  const book = weekBook();
  const two = (value: number) => String(value).padStart(2, '0');
  for (let index = 0; index < count; index++) {
    const [hour, minute] = [Math.floor(index / 59) % 24, index % 59];
    const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][Math.floor(index / (59 * 24))];
    book.duty(`${day} ${two(hour)}:${two(minute)}-${two(hour)}:${two(minute + 1)}`, 'support.repeat-question', {
      topic: `topic ${index}`,
      requester: `Person ${index % 40} Family`,
      note: `a note ${index}`,
      link: `https://tracker.example/A-${index}`,
    });
  }
  return book.report();
}
