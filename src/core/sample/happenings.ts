import type { DutyStart } from '../records/dutyEntry';
import type { NewWait } from '../records/wait';
import { places, type Scene } from './scene';

/** What happens once, or in some weeks only. Weeks count from 1, and so do the workdays of a week. */
interface Happening {
  readonly week: number;
  readonly day: number;
}

/** The week in which the tech lead leaves. */
export const LEAD_LEAVES = 5;

/** How many weeks the story has before the current one. */
export const STORY_WEEKS = 12;

/** The part of the tracked time that is load, from week 1 to the current one. */
const shares = [0.25, 0.25, 0.26, 0.27, 0.31, 0.33, 0.34, 0.35, 0.38, 0.39, 0.41, 0.45, 0.43];

export function shareIn(week: number): number {
  return shares[week - 1] ?? 0.42;
}

/** Days of leave. */
export const leaveDays: readonly Happening[] = [
  { week: 8, day: 4 },
  { week: 8, day: 5 },
];

const pagination = 'cursor pagination';

function question(week: number, day: number, requester: string): Happening & { readonly scene: Scene } {
  const duty: DutyStart = { category: 'support', duty: 'support.repeat-question', requester, topic: pagination };
  return { week, day, scene: { minutes: 15, tagging: 'capture', duty } };
}

/** The same question, in some weeks three times, until the answer is written down in week 10. */
const pagingQuestions = [
  ...[2, 4, 6, 7, 9].flatMap((week) => [
    question(week, 1, 'frontend'),
    question(week, 3, 'mobile'),
    question(week, 4 - (week % 2), 'data team'),
  ]),
  question(10, 1, 'frontend'),
  question(10, 2, 'mobile'),
  question(10, 2, 'partner team'),
];

const incident: DutyStart = { category: 'firefighting', duty: 'firefighting.incident', trigger: 'alert' };

export const happenings: readonly (Happening & { readonly scene: Scene })[] = [
  ...pagingQuestions,
  {
    week: 10,
    day: 3,
    scene: {
      minutes: 70,
      place: places.specification,
      duty: {
        category: 'documentation',
        duty: 'documentation.api-spec',
        topic: pagination,
        link: 'https://wiki.example.com/api/pagination',
        outcome: 'Nobody asked about pagination again',
      },
    },
  },
  // The incident: an alert in the morning, work into the evening, and the account of it two days later.
  {
    week: 9,
    day: 2,
    scene: { minutes: 150, place: places.hotfix, duty: { ...incident, outcome: 'Charges stopped within the hour' } },
  },
  { week: 9, day: 2, scene: { minutes: 70, at: 600, place: places.hotfix, duty: incident } },
  {
    week: 9,
    day: 3,
    scene: { minutes: 100, place: places.hotfix, duty: { ...incident, outcome: '214 customers were paid back' } },
  },
  {
    week: 9,
    day: 4,
    scene: {
      minutes: 75,
      place: places.postmortem,
      duty: {
        category: 'firefighting',
        duty: 'firefighting.account',
        outcome: 'Retries can no longer charge twice',
      },
    },
  },
  // The release of week 12: three changes in its last two days.
  ...(
    [
      [4, 45, 'late-changes.frontend', 'frontend', 'The new address form shipped with the release'],
      [4, 35, 'late-changes.requirement', 'product', undefined],
      [5, 50, 'late-changes.release-unblock', 'frontend', 'The release left on Friday'],
    ] as const
  ).map(([day, minutes, duty, requester, outcome]) => ({
    week: 12,
    day,
    scene: {
      minutes,
      place: places.late,
      duty: { category: 'late-changes', duty, requester, ...(outcome !== undefined && { outcome }) },
    },
  })),
];

/** A wait from one workday to another. Every second workday it is followed up. */
interface StoryWait extends Happening {
  /** Workdays until it is granted; absent while it is open. */
  readonly days?: number;
  readonly wait: Omit<NewWait, 'openedAt'>;
}

/** The payment provider is slow each time; the platform team answers in a day or two. */
const slow = { kind: 'chasing.third-party', owner: 'payment provider' } as const;
const quick = { kind: 'chasing.server-access', owner: 'platform team' } as const;

export const storyWaits: readonly StoryWait[] = [
  { week: 2, day: 2, days: 6, wait: { ...slow, subject: 'test cards for partial refunds' } },
  { week: 3, day: 3, days: 1, wait: { ...quick, subject: 'read access to the staging database' } },
  { week: 6, day: 1, days: 8, wait: { ...slow, subject: 'answer about webhook retries' } },
  { week: 9, day: 3, days: 1, wait: { ...quick, subject: 'logs of the payment queue' } },
  { week: 11, day: 1, days: 9, wait: { ...slow, subject: 'keys for signed webhooks' } },
  {
    week: 12,
    day: 2,
    days: 2,
    wait: { kind: 'chasing.approval', owner: 'security', subject: 'review of the release' },
  },
  { week: 11, day: 5, wait: { ...slow, subject: 'certificate for the sandbox' } },
];
