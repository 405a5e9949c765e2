/** When the developer works, in local time. This decides what is out of hours, not which time counts. */
export interface WorkingHours {
  /** ISO weekdays, 1 = Monday, sorted. */
  readonly days: readonly number[];
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

export const defaultWorkingHours: WorkingHours = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Parses `Mon-Fri 09:00-18:00` or `Mon, Wed, Fri 8:30-16:00`; undefined for any other form. */
export function parseWorkingHours(text: string): WorkingHours | undefined {
  const match = /^([a-z]{3}(?:\s*[-,]\s*[a-z]{3})*)\s+(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/.exec(
    text.trim().toLowerCase(),
  );
  if (!match) return undefined;
  const [from, to] = [minutesOf(match[2], match[3]), minutesOf(match[4], match[5])];
  const days = (match[1] ?? '').split(',').flatMap(daysOf);
  if (days.includes(0) || from === undefined || to === undefined || from >= to) return undefined;
  return { days: [...new Set(days)].toSorted((a, b) => a - b), from, to };
}

/** The ISO weekdays of `mon` or `mon-fri`; `[0]` when the text is invalid. */
function daysOf(text: string): number[] {
  const [first = 0, last = first, ...more] = text.split('-').map((day) => weekdays.indexOf(day.trim()) + 1);
  if (first === 0 || last < first || more.length > 0) return [0];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function minutesOf(hours = '', minutes = ''): number | undefined {
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) > 59 || total > 24 * 60 ? undefined : total;
}
