import { Temporal } from 'temporal-polyfill';
import type { Wait } from '../../../../src/core/records/wait';
import { type Calendar, type LocalDate, type Week, weekOf } from '../../../../src/core/time/calendar';
import { type Duration, HOUR, type Instant, MINUTE } from '../../../../src/core/time/span';
import type { WorkingHours } from '../../../../src/core/time/workingHours';
import type { RandomWeek } from './randomWeek';
import { follow, newStory, signal, type Story } from './story';
import { tellDuty } from './toldDuty';

/** What happened up to a moment in or after the week, and what the developer stated. */
export interface ToldWeek
  extends Readonly<Pick<Story, 'calendar' | 'now' | 'lines' | 'entries' | 'pauses' | 'decisions'>> {
  readonly week: Week;
  readonly idle: Duration;
  readonly workingHours: WorkingHours;
  /** Days of leave, of this week and others. */
  readonly leave: readonly LocalDate[];
  readonly waits: readonly Wait[];
  /** When recording began. */
  readonly since: Instant | undefined;
  readonly statedWeek: Duration | undefined;
  readonly perceived: number | undefined;
  /** Whether time without a tag may become a suggestion. */
  readonly suggests: boolean;
}

/** Tells a random week: what was tagged long ago, in the 28 days up to the week, and step by step in the week. */
export function tell(random: RandomWeek): ToldWeek {
  const calendar: Calendar = random;
  const week = weekOf(calendar, random.week);
  const story = newStory(calendar, week.span.start + random.now * MINUTE, week.span.start);
  for (const { days, duty } of random.old) {
    story.at = week.span.end - days * 24 * HOUR;
    tellDuty(story, { ...duty, under: 'nothing', cuts: [] });
  }
  const from = week.span.end - 28 * 24 * HOUR - random.before;
  story.at = from;
  for (const { gap, duty } of random.past) {
    tellDuty(story, { ...duty, under: 'nothing' });
    story.at += gap;
  }
  story.at = Math.max(story.at, week.span.start - random.before);
  signal(story, 'focus');
  let isForgotten = false;
  random.steps.forEach((step, index) => {
    if (story.at >= story.now) return;
    if (step.does !== 'duty') follow(story, step);
    else if (!isForgotten) {
      isForgotten = index >= random.forgets && story.at >= week.span.start;
      tellDuty(story, isForgotten ? { ...step, cuts: [] } : step, isForgotten);
    }
  });
  decideBefore(story, from - 100 * 24 * HOUR, random.decisions);
  return { ...story, week, ...stated(random, week), waits: waitsOf(random, week, story.now) };
}

function stated({ idle, workingHours, leave, since, weeklyHours, perceived, suggests }: RandomWeek, week: Week) {
  const first = Temporal.PlainDate.from(week.days[0]?.date ?? '');
  return {
    ...{ idle, workingHours, suggests, perceived: perceived ?? undefined },
    leave: leave.map((days) => first.add({ days }).toString()),
    since: since === null ? undefined : week.span.start + since * HOUR,
    statedWeek: weeklyHours === null ? undefined : weeklyHours * HOUR,
  };
}

function waitsOf({ waits }: RandomWeek, week: Week, now: Instant): Wait[] {
  return waits.flatMap(({ from, open }, index) => {
    const openedAt = week.span.start + from * HOUR;
    if (openedAt > now) return [];
    const closed = open === null ? {} : { closedAt: openedAt + open * HOUR };
    return { id: `wait-${index}`, kind: 'chasing.approval', openedAt, ...closed };
  });
}

/** Decisions of the past, each on a suggestion for a span in which nothing else happened. */
function decideBefore({ decisions, entries }: Story, before: Instant, random: RandomWeek['decisions']): void {
  random.forEach(({ rules, verdict }, index) => {
    const start = before - (random.length - index) * 10 * MINUTE;
    const span = { start, end: start + 5 * MINUTE };
    const id = `past-${index}`;
    for (const rule of rules) {
      const entry = verdict === 'rejected' ? {} : { entry: id };
      const given = index % 5 === 0 ? 'blind' : verdict === 'accepted' && index % 7 === 0 ? 'together' : undefined;
      decisions.push({ id: `${id}-${rule}`, rule, ...span, ...entry, decidedAt: span.end, ...(given && { given }) });
    }
    // The entry that was made from a suggestion can be deleted afterwards.
    if (verdict === 'rejected' || verdict === 'deleted') return;
    const provenance = verdict === 'accepted' ? 'suggestion-accepted' : 'suggestion-edited';
    entries.push({
      id,
      ...span,
      zone: 'UTC',
      category: 'support',
      duration: 'measured',
      createdAt: span.end,
      provenance,
    });
  });
}
