import { type Taxonomy, taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { comparisonOf, type PastWeek } from '../../../../src/core/report/comparison/comparison';
import type { ReportContext } from '../../../../src/core/report/input/reportInput';
import { weekFigures } from '../../../../src/core/report/comparison/weekFigures';
import type { WeekFigures } from '../../../../src/core/report/comparison/weekFiguresSchema';
import type { WeeklyReport } from '../../../../src/core/report/weeklyReport';
import { addWeeks } from '../../../../src/core/time/calendar';
import { HOUR } from '../../../../src/core/time/span';
import { type WeekBook, weekBook } from './weekBook';

/** The eight weeks with which the tests check every format of the report. */
export const fixtureWeeks: Readonly<Record<string, () => WeeklyReport>> = {
  busy: () => withPast(busyBook().report(busyFacts(busyBook()))),
  empty: () => weekBook().report({}),
  thin: thinWeek,
  short: () => withPast(shortBook().report({ leave: ['2026-11-23', '2026-11-24', '2026-11-25'] })),
  'daylight-saving': daylightSavingWeek,
  'in-progress': inProgressWeek,
  'ten-years': () => withPast(busyBook('2036-W08').report(busyFacts(busyBook('2036-W08')))),
  'custom-categories': customWeek,
};

/** A full week with all sections: every facet, three recurring topics, waits, late changes, eleven returns. */
export function busyBook(id = '2026-W48'): WeekBook {
  const book = weekBook(id);
  book.code('Mon 09:02-12:20');
  book.duty('Mon 09:50-10:05', 'support.repeat-question', {
    requester: 'Mobile',
    topic: 'Pagination',
    trigger: 'asked',
  });
  book.duty('Mon 11:15-11:40', 'misuse-debugging.frontend-production', {
    requester: 'Frontend',
    topic: 'Retry storm',
    trigger: 'alert',
    outcome: 'Checkout errors traced to a retry loop outside the service',
    link: 'https://tracker.example/BILL-412',
  });
  book.read('Mon 12:20-12:45');
  book.duty('Mon 13:30-15:30', 'requirements.clarify', {
    requester: 'Product',
    topic: 'Refund rules',
    outcome: 'Refund rules agreed and written down',
    link: 'https://wiki.example/refund-rules',
    trigger: 'meeting',
  });
  book.code('Mon 15:30-17:40');
  book.code('Tue 08:55-12:10');
  book.duty('Tue 10:20-10:35', 'support.repeat-question', {
    requester: 'Web',
    topic: 'pagination ',
    link: 'https://wiki.example/pagination',
  });
  book.duty('Tue 13:00-14:45', 'architecture.decision', {
    topic: 'Ledger storage',
    outcome: 'Ledger split from billing, decision recorded',
    link: 'https://git.example/billing/adr/0019',
    trigger: 'self',
    planned: true,
  });
  book.code('Tue 14:45-17:30');
  book.duty('Tue 16:00-16:20', 'chasing.server-access', { requester: 'Operations', trigger: 'self' });
  book.read('Tue 17:30-18:00');
  book.code('Wed 09:10-11:30');
  book.duty('Wed 11:30-12:30', 'documentation.for-others', {
    requester: 'Provider A',
    topic: 'Webhook contract',
    outcome: 'Provider A could start without a further call',
  });
  book.duty('Wed 13:20-14:05', 'coordination.meeting', { planned: true });
  book.code('Wed 14:10-18:10');
  book.duty('Wed 15:00-15:40', 'late-changes.frontend', { requester: 'Frontend', trigger: 'asked' });
  book.duty('Wed 19:30-20:10', 'firefighting.incident', { trigger: 'alert' });
  book.code('Thu 09:00-12:00');
  book.duty('Thu 10:00-10:12', 'support.repeat-question', {
    requester: 'Mobile',
    topic: 'Pagination',
    note: 'They read the old page again. <img src=x onerror=alert(1)>',
  });
  book.duty('Thu 13:00-14:30', 'documentation.api-spec', { topic: 'Refund API', planned: true });
  book.duty('Thu 14:30-15:30', 'requirements.business-translation', {
    requester: 'Product',
    duration: 'estimated',
    provenance: 'manual-later',
    createdAt: book.at('Thu 17:45'),
  });
  book.code('Thu 15:30-17:45');
  book.code('Fri 09:05-12:15');
  book.duty('Fri 10:30-11:00', 'misuse-debugging.consumer', { requester: 'Provider A', topic: 'Wrong signature' });
  book.duty('Fri 11:20-11:45', 'own.debugging');
  book.duty('Fri 13:00-13:40', 'chasing.approval', { requester: 'Management', trigger: 'self' });
  book.read('Fri 13:40-14:20');
  book.code('Fri 14:20-16:30');
  book.pause('Fri 16:30-17:00');
  return book;
}

function busyFacts(book: WeekBook): Partial<ReportContext> {
  return {
    waits: [
      {
        id: 'w1',
        subject: 'Server access for staging',
        owner: 'Operations',
        openedAt: book.at('Mon 10:00'),
        followUps: 2,
      },
      {
        id: 'w2',
        subject: 'Answer on tax rounding',
        owner: 'Finance',
        openedAt: book.at('Tue 15:00'),
        closedAt: book.at('Thu 11:00'),
        followUps: 1,
      },
    ],
  };
}

/** A week of grade C: more than a third of the time is open, and most load was tagged days later. */
function thinWeek(): WeeklyReport {
  const book = weekBook();
  book.code('Mon 09:00-11:30');
  book.read('Mon 13:00-16:30');
  book.read('Tue 09:00-12:00');
  book.duty('Tue 13:00-15:00', 'requirements.clarify', {
    duration: 'estimated',
    provenance: 'manual-later',
    createdAt: book.at('Fri 17:00'),
  });
  book.code('Wed 10:00-14:00');
  book.read('Wed 14:00-15:10');
  return book.report();
}

/** A week with two workdays; the other workdays are leave. */
function shortBook(): WeekBook {
  const book = weekBook();
  book.code('Thu 09:00-12:30');
  book.duty('Thu 13:30-15:00', 'documentation.internal', { topic: 'Runbook' });
  book.code('Thu 15:00-17:00');
  book.code('Fri 09:00-11:00');
  book.duty('Fri 11:00-12:00', 'chasing.third-party', { requester: 'Provider A' });
  book.code('Fri 13:00-16:00');
  return book;
}

/** A week whose Sunday has 25 hours, because the clock goes back by one hour. */
function daylightSavingWeek(): WeeklyReport {
  const book = weekBook('2026-W43');
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) {
    book.code(`${day} 09:00-12:00`);
    book.duty(`${day} 13:00-13:45`, 'support.explain-system');
  }
  book.duty('Sun 01:30-04:30', 'firefighting.incident', { trigger: 'alert' });
  return book.report();
}

/** A week in progress, seen on Wednesday at noon. */
function inProgressWeek(): WeeklyReport {
  const book = weekBook();
  book.code('Mon 09:00-12:00');
  book.duty('Mon 13:00-14:00', 'architecture.contract');
  book.code('Tue 09:00-12:30');
  book.duty('Tue 13:00-13:30', 'documentation');
  book.code('Wed 09:00-11:00');
  book.duty('Wed 11:00-12:00', 'misuse-debugging', { createdAt: book.at('Wed 11:00') });
  return withPast(book.report({ since: book.at('Mon 09:00') }, { now: book.at('Wed 12:00') }));
}

/** A week with a custom category, a category that is no longer in the taxonomy, and typed text that could do harm. */
function customWeek(): WeeklyReport {
  const book = weekBook();
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) book.code(`${day} 09:00-12:00`);
  book.duty('Mon 13:00-15:00', 'hiring.interview', { topic: '=1+1|`code`' });
  book.duty('Tue 13:00-14:00', 'hiring', { topic: '=1+1|`code`', outcome: '](javascript:alert(1)) <img onerror=x>' });
  book.duty('Wed 13:00-14:30', 'gardening.weeds', { topic: '=1+1|`code`', link: 'javascript:alert(1)' });
  book.duty('Thu 13:00-14:00', 'documentation', {
    outcome: '\u202Ereversed\u202C | pipe\nnext line',
    requester: '@everyone',
  });
  return book.report({}, { taxonomy: ownTaxonomy });
}

const ownTaxonomy: Taxonomy = {
  ...taxonomy,
  categories: [
    ...taxonomy.categories,
    {
      id: 'hiring',
      label: 'Hiring & <interviews>',
      key: 0,
      standInRoles: ['manager-ops'],
      offEditor: 'O',
      roleFit: 'standing-in',
      duties: [{ id: 'hiring.interview', label: 'Interviews', standInRole: 'manager-ops', offEditor: 'O' }],
    },
  ],
};

const PAST_SHARES = [0.2, 0.22, 0.31, 0.25, 0.26, 0.28, 0.24, 0.29, 0.32, 0.27, 0.3, 0.28];

/** Adds a comparison with twelve earlier weeks, one of them thin and one empty. */
function withPast(report: WeeklyReport): WeeklyReport {
  const past = PAST_SHARES.map((share, index): PastWeek => {
    const week = addWeeks(report.week, index - PAST_SHARES.length);
    return { figures: pastFigures(week, share, index), start: index };
  });
  const comparison = comparisonOf({
    figures: weekFigures(report),
    finished: report.progress === 'past',
    past,
    breaks: [],
    calibratedAt: Number.NEGATIVE_INFINITY,
  });
  return { ...report, ...(comparison && { comparison }) };
}

function pastFigures(week: string, share: number, index: number): WeekFigures {
  if (index === 3) return { week, recordedDays: 0, short: false, tracked: 0, load: 0, categories: [] };
  return {
    week,
    grade: index === 6 ? 'C' : 'A',
    recordedDays: 5,
    short: false,
    tracked: 38 * HOUR,
    load: 38 * HOUR * share,
    share,
    standIn: share * 0.6,
    focus: 0.4 + share / 2,
    open: 0.06 + share / 10,
    categories: [
      { category: 'documentation', duration: 2 * HOUR },
      { category: 'support', duration: 38 * HOUR * share - 5 * HOUR },
      { category: 'requirements', duration: 3 * HOUR },
    ],
  };
}
