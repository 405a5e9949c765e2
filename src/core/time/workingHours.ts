/** When the developer works, in local time. This decides what is out of hours, not which time counts. */
export interface WorkingHours {
  /** ISO weekdays, 1 = Monday, sorted. A part that goes over midnight belongs to the day on which it begins. */
  readonly days: readonly number[];
  /** The parts of such a day, sorted and without overlap; a break between them is no working time. */
  readonly parts: readonly WorkingPart[];
}

/** In minutes after midnight. The end is above `DAY` for a part that goes over midnight. */
interface WorkingPart {
  readonly from: number;
  readonly to: number;
}

/** The minutes of a day. */
export const DAY = 24 * 60;

export const defaultWorkingHours: WorkingHours = { days: [1, 2, 3, 4, 5], parts: [{ from: 9 * 60, to: 18 * 60 }] };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dayList = String.raw`[a-z]{3}(?:\s*[-–,]\s*[a-z]{3})*`;
const time = String.raw`\d{1,2}(?::\d{2})?(?:\s*[ap]m)?`;
const part = String.raw`${time}\s*[-–]\s*${time}`;
const form = new RegExp(String.raw`^(${dayList})\s+(${part}(?:\s*,\s*${part})*)$`);

/**
 * Parses `Mon-Fri 09:00-18:00`, `Sun-Thu 9am-5pm`, `Mon, Wed, Fri 9:00-12:30, 14:00-18:00` or, over midnight,
 * `Mon-Fri 22:00-06:00`; undefined for any other form and for parts that overlap.
 */
export function parseWorkingHours(text: string): WorkingHours | undefined {
  const [, days = '', parts = ''] = form.exec(text.trim().toLowerCase()) ?? [];
  const chosen = days.split(',').flatMap(daysOf);
  const times = parts.split(',').map(partOf);
  const known = times.filter((one) => one !== undefined).toSorted((a, b) => a.from - b.from);
  if (chosen.includes(0) || known.length < times.length || overlap(known)) return undefined;
  return { days: [...new Set(chosen)].toSorted((a, b) => a - b), parts: known };
}

/** The minutes of a working day. */
export function minutesADay({ parts }: Pick<WorkingHours, 'parts'>): number {
  return parts.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** From the first to the last minute of a working day, with its breaks; the whole day for hours over midnight. */
export function extentOf({ parts }: Pick<WorkingHours, 'parts'>): WorkingPart {
  const [from, to] = [Math.min(...parts.map((one) => one.from)), Math.max(...parts.map((one) => one.to))];
  return to > DAY ? { from: 0, to: DAY } : { from, to };
}

/** The ISO weekdays of `mon`, `mon-fri` or, over the weekend, `sun-thu`; `[0]` when the text is invalid. */
function daysOf(text: string): number[] {
  const [first = 0, last = first, ...more] = text.split(/[-–]/).map((day) => weekdays.indexOf(day.trim()) + 1);
  if (first === 0 || last === 0 || more.length > 0) return [0];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => ((first - 1 + index) % 7) + 1);
}

function partOf(text: string): WorkingPart | undefined {
  const [from, to] = text.split(/[-–]/).map((one) => minutesOf(one.trim()));
  if (from === undefined || to === undefined || from === to || from === DAY) return undefined;
  return { from, to: to < from ? to + DAY : to };
}

/** Whether two of the sorted parts overlap, also where the last one reaches into the first one of the next day. */
function overlap(parts: readonly WorkingPart[]): boolean {
  const [first] = parts;
  return parts.some(({ to }, index) => {
    const next = parts[index + 1];
    return to > (next ? next.from : DAY + (first?.from ?? 0));
  });
}

function minutesOf(text: string): number | undefined {
  const [, hours = '', minutes = '0', half] = /^(\d{1,2})(?::(\d{2}))?\s*([ap]m)?$/.exec(text) ?? [];
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const total = (half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minutes);
  return hours === '' || Number(minutes) > 59 || total > DAY ? undefined : total;
}
