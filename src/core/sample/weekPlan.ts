import type { Dealer } from './dealer';
import { happenings, leaveDays, shareIn } from './happenings';
import { between, pick, type Random } from './random';
import { ownWork, reading, recognised, type Scene } from './scene';

/** Workdays of a week. */
const DAYS = [1, 2, 3, 4, 5] as const;

/** Minutes of recognised work that are accepted in the evening, on average. */
const ACCEPTED = 21;

/** So few minutes of load may be missing. */
const NEGLIGIBLE = 15;

/** A workday while it is planned. */
interface Draft {
  readonly day: number;
  /** Minutes of work that day. */
  readonly budget: number;
  readonly load: Scene[];
}

/** The scenes of the five workdays of a week; a day of leave has none. */
export function planWeek(week: number, dealer: Dealer, random: Random): Scene[][] {
  const drafts = DAYS.map((day): Draft => {
    const isLeave = leaveDays.some((leave) => leave.week === week && leave.day === day);
    const load = happenings.filter((one) => one.week === week && one.day === day).map(({ scene }) => scene);
    return { day, budget: isLeave ? 0 : between(random, 425, 460), load };
  });
  addUsualLoad(drafts, week, dealer);
  return drafts.map((draft) => (draft.budget === 0 ? [] : sceneOrder(draft, week, random)));
}

/** Adds usual load until the week has its share of load, always to the day with the least. */
function addUsualLoad(drafts: readonly Draft[], week: number, dealer: Dealer): void {
  const budget = drafts.reduce((sum, one) => sum + one.budget, 0);
  const workdays = drafts.filter((one) => one.budget > 0);
  const already = drafts.reduce(
    (sum, { day, load }) => sum + minutesOf(load) + (hasRecognised(week, day) ? ACCEPTED : 0),
    0,
  );
  let missing = budget * shareIn(week) - already;
  while (missing > NEGLIGIBLE) {
    const scene = dealer.next(week);
    const [least] = workdays.toSorted((a, b) => minutesOf(a.load) - minutesOf(b.load));
    least?.load.push(scene);
    missing -= scene.minutes;
  }
}

/** The load of a day among own work, which comes first in the morning. */
function sceneOrder({ day, budget, load }: Draft, week: number, random: Random): Scene[] {
  const open: Scene[] = [
    ...(hasRecognised(week, day) ? [{ minutes: between(random, 20, 35), place: pick(random, recognised) }] : []),
    { minutes: between(random, 8, 20), place: reading },
  ];
  const own: Scene[] = [];
  for (let left = budget - minutesOf(load) - minutesOf(open); left > 20; ) {
    const minutes = Math.min(left, between(random, 40, 90));
    own.push({ minutes, place: ownWork[(week + day + own.length) % ownWork.length] ?? ownWork[0] });
    left -= minutes;
  }
  const [first, ...rest] = own;
  const mixed = [...rest, ...open, ...load.filter(({ at }) => at === undefined)]
    .map((scene) => ({ scene, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ scene }) => scene);
  return [...(first ? [first] : []), ...mixed, ...load.filter(({ at }) => at !== undefined)];
}

/** Whether the day has work that the rules recognise. */
function hasRecognised(week: number, day: number): boolean {
  return (week + day) % 2 === 1;
}

function minutesOf(scenes: readonly Scene[]): number {
  return scenes.reduce((sum, { minutes }) => sum + minutes, 0);
}
