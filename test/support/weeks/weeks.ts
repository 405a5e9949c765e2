import { seeded } from '../../../src/core/sample/random';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { type BlockName, blocks } from './blocks';
import type { Making, Person, TrueStretch } from './making';

/** A trace with what it truly was. */
export interface KnownWeek {
  readonly name: string;
  readonly trace: string;
  readonly truth: readonly TrueStretch[];
  readonly dates: readonly string[];
}

interface Story {
  readonly name: string;
  readonly seed: number;
  readonly person: Person;
  /** For each of five days, what happened, in order. */
  readonly days: readonly (readonly BlockName[])[];
}

const monday = Date.UTC(2026, 10, 16);

/** Three developers of three places, made for this bench; the names stand nowhere else. */
const stories: readonly Story[] = [
  {
    name: 'insurance',
    seed: 11,
    person: {
      ...{ project: 'claims-core', others: 'policy-portal', ticket: 'CLM', consumers: 'FE', company: 'tideway' },
      channels: {
        ...{ questions: '#ask-claims', incidents: '#inc-claims', access: '#access-requests', leisure: '#random' },
      },
      files: ['Claim', 'Reserve', 'Payout', 'Excess'],
      ending: 'kt',
    },
    days: [
      [
        'standUp',
        'coding',
        'question',
        'guide',
        'lunch',
        'misuse',
        'readingOwnCode',
        'coding',
        'ownTicket',
        'planning',
      ],
      [
        'standUp',
        'ownFault',
        'deployment',
        'lateChange',
        'lunch',
        'wikiPage',
        'focusTime',
        'browsing',
        'unplannedCall',
      ],
      ['standUp', 'codingWithNotes', 'misuse', 'lunch', 'refinement', 'skipped', 'desk', 'access'],
      ['standUp', 'review', 'decision', 'coding', 'lunch', 'incident', 'runbook', 'coffee', 'declined'],
      ['standUp', 'guide', 'coding', 'lunch', 'designReview', 'ownHotfix', 'leftInFront', 'oldSystem', 'coding'],
    ],
  },
  {
    name: 'energy',
    seed: 23,
    person: {
      ...{ project: 'meter-hub', others: 'tariff-ui', ticket: 'GRID', consumers: 'WEB', company: 'northgrid' },
      channels: {
        ...{ questions: '#help-metering', incidents: '#incident-meters', access: '#it-access', leisure: '#lunch' },
      },
      files: ['reading', 'register', 'forecast', 'station'],
      ending: 'go',
    },
    days: [
      ['standUp', 'incident', 'coding', 'lunch', 'ownOperations', 'question', 'guide', 'coding', 'access'],
      ['standUp', 'coding', 'deployment', 'planning', 'lunch', 'misuse', 'leftInFront', 'ownFault', 'browsing'],
      [
        'standUp',
        'decision',
        'coding',
        'question',
        'lunch',
        'dentist',
        'ownFaultBeforeRelease',
        'readingWiki',
        'wikiPage',
      ],
      ['standUp', 'lateChange', 'codingWithNotes', 'lunch', 'focusTime', 'desk', 'unplannedCall', 'review'],
      ['standUp', 'coding', 'refinement', 'lunch', 'oldSystem', 'readingOwnCode', 'guide', 'coffee', 'coding'],
    ],
  },
  {
    name: 'publishing',
    seed: 37,
    person: {
      ...{ project: 'press-api', others: 'reader-app', ticket: 'PRS', consumers: 'APP', company: 'pressroom' },
      channels: {
        ...{ questions: '#support-editors', incidents: '#war-room', access: '#devops-access', leisure: '#coffee' },
      },
      files: ['article', 'issue', 'archive', 'byline'],
      ending: 'ts',
    },
    days: [
      ['standUp', 'guide', 'coding', 'lunch', 'lateChange', 'unplannedCall', 'skipped', 'ownTicket'],
      [
        'standUp',
        'misuse',
        'coding',
        'lunch',
        'wikiPage',
        'declined',
        'deployment',
        'access',
        'readingWiki',
        'question',
      ],
      ['standUp', 'coding', 'designReview', 'lunch', 'ownHotfix', 'incident', 'runbook', 'coffee', 'guide'],
      ['standUp', 'planning', 'focusTime', 'lunch', 'misuse', 'review', 'readingOwnCode', 'codingWithNotes'],
      [
        'standUp',
        'decision',
        'coding',
        'lunch',
        'oldSystem',
        'desk',
        'refinement',
        'browsing',
        'ownOperations',
        'coding',
      ],
    ],
  },
];

/** The three weeks, the same every time. */
export function knownWeeks(): KnownWeek[] {
  return stories.map(weekOf);
}

function weekOf({ name, seed, person, days }: Story): KnownWeek {
  const making: Making = {
    ...{ person, random: seeded(seed), lines: [], truth: [], at: monday, window: '' },
    branch: `feature/${person.ticket}-41-rest`,
  };
  days.forEach((happened, index) => {
    making.window = `day ${index + 1}`;
    making.at = monday + index * 24 * HOUR + 8 * HOUR + index * MINUTE;
    for (const block of happened) {
      blocks[block](making);
      making.at += MINUTE / 2;
    }
  });
  const header = {
    trace: 1,
    zone: 'Europe/Berlin',
    week: '2026-W47',
    tick: 15,
    settings: { 'suggestions.enabled': true },
  };
  const lines = making.lines.toSorted((a, b) => a.t - b.t).map(({ line }) => line);
  return {
    name,
    trace: [header, ...lines].map((line) => JSON.stringify(line)).join('\n'),
    truth: making.truth,
    dates: days.map((_, index) => new Date(monday + index * 24 * HOUR).toISOString().slice(0, 10)),
  };
}
