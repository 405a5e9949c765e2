import { markLeave } from '../leave/markLeave';
import type { Store } from '../store/store';
import { suggestingIn } from '../timeline/suggested';
import { timeline } from '../timeline/timeline';
import { type Calendar, type Day, dayAt, weekAt, weekOf, addWeeks } from '../time/calendar';
import { HOUR, type Instant, MINUTE } from '../time/span';
import { Dealer } from './dealer';
import { SampleDeveloper, type StoryClock } from './developer';
import { leaveDays, STORY_WEEKS } from './happenings';
import { between, type Random, seeded } from './random';
import { tellWaits } from './storyWaits';
import type { StoryDay } from './storyDay';
import { closingOf } from './today';
import { planWeek } from './weekPlan';

const SEED = 20;
const NINE = 9 * HOUR;
const LUNCH = 210 * MINUTE;

/** How long after its end untagged time gets suggestions. */
const SETTLED = 10 * MINUTE;

export interface StoryTerms {
  readonly calendar: Calendar;
  /** When the sample is opened. Nothing in it is later. */
  readonly now: Instant;
  /** Lets other work run between two scenes. */
  readonly nextTurn: () => Promise<void>;
}

/**
 * Tells twelve weeks of a backend developer, and the current week until now, through the recorder and the acts of the
 * product: in week 5 the tech lead leaves, and load rises from 25 to 45 percent. `clock` is that of `store`. The same
 * calendar and `now` give the same story.
 */
export async function tellStory(store: Store, clock: StoryClock, terms: StoryTerms): Promise<void> {
  const calendar = { ...terms.calendar, dayStartsAt: 0, weekStartsOn: 1 };
  const { now } = terms;
  const today = dayAt(calendar, now);
  const days = (await storyDays({ ...terms, calendar })).filter(({ day }) => day.span.start < now);
  const since = days[0]?.day.span.start ?? now;
  clock.set(since);
  await store.agree(since);
  const leave = days.filter((one) => isLeave(one)).map(({ day }) => day.date);
  await store.act(
    'leave',
    markLeave(leave, leave, () => store.newId()),
  );
  for (const one of days) {
    if (one.day.date !== today.date) await livePastDay(store, clock, one, { ...terms, calendar });
    await terms.nextTurn();
  }
  await tellWaits(store, clock, days, today.span.start);
  const scenes = days.find(({ day }) => day.date === today.date)?.scenes ?? [];
  await liveToday(store, clock, { day: today, scenes }, { ...terms, calendar });
  clock.set(now);
}

async function storyDays({ calendar, now, nextTurn }: StoryTerms): Promise<StoryDay[]> {
  const current = weekAt(calendar, now).id;
  const random = seeded(SEED);
  const dealer = new Dealer(random);
  const told: StoryDay[] = [];
  for (let week = 1; week <= STORY_WEEKS + 1; week++) {
    await nextTurn();
    const { days } = weekOf(calendar, addWeeks(current, week - STORY_WEEKS - 1));
    planWeek(week, dealer, random).forEach((scenes, index) => {
      const day = days[index];
      if (day) told.push({ week, number: index + 1, day, scenes });
    });
  }
  return told;
}

function isLeave({ week, number }: Pick<StoryDay, 'week' | 'number'>): boolean {
  return leaveDays.some((leave) => leave.week === week && leave.day === number);
}

async function livePastDay(store: Store, clock: StoryClock, one: StoryDay, terms: StoryTerms): Promise<void> {
  if (one.scenes.length === 0) return;
  const random = seeded(one.week * 10 + one.number);
  const developer = await liveScenes(store, clock, one, random, Number.POSITIVE_INFINITY, terms);
  clock.set(clock.now() + 2 * SETTLED);
  await developer.endDay();
  await review(store, developer, one.day, random, clock.now(), terms.calendar);
}

/** Lives the scenes of a working day from nine, with a break for lunch, until `until` at the latest. */
async function liveScenes(
  store: Store,
  clock: StoryClock,
  { day, scenes }: Pick<StoryDay, 'day' | 'scenes'>,
  random: Random,
  until: Instant,
  { nextTurn }: StoryTerms,
): Promise<SampleDeveloper> {
  const nine = day.span.start + NINE;
  const lunch = nine + LUNCH;
  clock.set(nine + between(random, 0, 12) * MINUTE);
  const developer = new SampleDeveloper(store, clock, random, `sample-${day.date}`);
  let hadLunch = false;
  for (const scene of scenes) {
    if (!hadLunch && clock.now() > lunch) clock.set(clock.now() + between(random, 35, 55) * MINUTE);
    hadLunch ||= clock.now() > lunch;
    if (scene.at !== undefined) clock.set(Math.max(clock.now(), nine + scene.at * MINUTE));
    if (clock.now() >= until) break;
    await developer.play(scene, until);
    if (random() < 0.3) clock.set(clock.now() + between(random, 3, 9) * MINUTE);
    await nextTurn();
  }
  return developer;
}

/** Answers most suggestions of the day, as a review does. Some stay open. */
async function review(
  store: Store,
  { duties }: SampleDeveloper,
  { span }: Day,
  random: Random,
  now: Instant,
  calendar: Calendar,
): Promise<void> {
  const segments = timeline(store.recorded(span), calendar, span, now, suggestingIn(store, span, SETTLED));
  const proposed = new Set(segments.flatMap(({ suggestion }) => suggestion ?? []));
  for (const one of proposed) {
    const chance = random();
    if (chance < 0.75) await duties.accept([one]);
    else if (chance < 0.85) await duties.reject([one]);
  }
}

async function liveToday(
  store: Store,
  clock: StoryClock,
  one: Pick<StoryDay, 'day' | 'scenes'>,
  terms: StoryTerms,
): Promise<void> {
  const { start, scenes } = closingOf(one.day.span.start, terms.now);
  const random = seeded(SEED);
  const developer = await liveScenes(store, clock, one, random, start, terms);
  clock.set(start);
  await developer.endDay();
  for (const scene of scenes) {
    if ('away' in scene) clock.set(clock.now() + scene.away * MINUTE);
    else await developer.play(scene, terms.now);
    await terms.nextTurn();
  }
  await developer.endDay();
}
