import type { Plan } from '../journal/act';
import type { LocalDate } from '../time/calendar';

/** Marks the days of `among` that are in `leave` and unmarks its other days. Days outside `among` do not change. */
export function markLeave(among: readonly LocalDate[], leave: readonly LocalDate[], newId: () => string): Plan {
  return (log) => {
    const dates = among.toSorted();
    const [first, last] = [dates.at(0), dates.at(-1)];
    if (first === undefined || last === undefined) return [];
    const marked = new Map(log.leaveIn(first, last).map((day) => [day.date, day]));
    return dates.flatMap((date) => {
      const before = marked.get(date);
      if (leave.includes(date) === (before !== undefined)) return [];
      return [before ? { table: 'leave', before } : { table: 'leave', after: { id: newId(), date } }];
    });
  };
}
