import type { Activity } from '../../../src/core/activity/activity';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import type { DirectStore } from '../../../src/core/store/store';
import { LAST_DECISIONS } from '../../../src/core/suggest/precision';
import { rules } from '../../../src/core/suggest/rules';
import { type Calendar, daysIn } from '../../../src/core/time/calendar';
import { HOUR, type Instant, MINUTE, SECOND } from '../../../src/core/time/span';

const WEEK = 7 * 24 * HOUR;

/** These make 500,000 spans of activity and 50,000 entries in ten years of workdays (docs/design.md, "Bounds"). */
const SPANS_A_DAY = 192;
const ENTRIES_A_DAY = 20;

const categories = ['documentation', 'misuse-debugging', 'architecture', 'support', 'chasing', 'coordination'];

/** So many workdays are stored at once: each commit waits for the disk, and a person waits for the benchmark. */
const DAYS_AT_ONCE = 65;

/** Fills `store` with workdays of nine hours, each with that many spans and entries, from `weeks` ago until `now`. */
export function fillDensely(store: DirectStore, calendar: Calendar, now: Instant, weeks: number): void {
  const window = { id: 'bench', editor: 'Bench', startedAt: now - weeks * WEEK, seenAt: now };
  const days = [...daysIn(calendar, { start: now - weeks * WEEK, end: now })];
  const mornings = days.filter(({ date }) => !isWeekend(date)).map(({ span }) => span.start + 9 * HOUR);
  for (let first = 0; first < mornings.length; first += DAYS_AT_ONCE) {
    const stored = mornings.slice(first, first + DAYS_AT_ONCE);
    store.save(
      window,
      calendar.zone,
      stored.flatMap((nine) => Array.from({ length: SPANS_A_DAY }, (_, index) => activity(nine, index))),
    );
    store.act('sample', () =>
      stored.flatMap((nine) =>
        Array.from({ length: ENTRIES_A_DAY }, (_, index) => ({
          table: 'entry' as const,
          after: { id: store.newId(), ...entry(nine, index, calendar.zone) },
        })),
      ),
    );
  }
  store.act('reject', () =>
    rules.flatMap(({ id: rule }) =>
      Array.from({ length: 2 * LAST_DECISIONS }, (_, index) => {
        const start = now - (index + 1) * 6 * HOUR;
        const after = { id: store.newId(), rule, start, end: start + MINUTE, decidedAt: start };
        return { table: 'decision', after } as const;
      }),
    ),
  );
  store.agree(now - weeks * WEEK);
}

function activity(nine: Instant, index: number): Activity {
  const length = (9 * HOUR) / SPANS_A_DAY;
  const start = nine + index * length;
  return {
    ...{ start, end: start + length - 5 * SECOND, window: 'bench', project: 'billing', language: 'typescript' },
    ...{ kind: index % 3 === 0 ? 'read' : 'edit', fileClass: index % 5 === 0 ? 'documentation' : 'source' },
    doc: `src/file${index % 40}.ts`,
    evidence: Array.from({ length: 10 }, (_, part) => Math.round(start + (part * length) / 10)),
  };
}

function entry(nine: Instant, index: number, zone: string): Omit<DutyEntry, 'id'> {
  const start = nine + index * 27 * MINUTE;
  return {
    ...{ start, end: start + 12 * MINUTE, zone, createdAt: start + 12 * MINUTE },
    ...{ category: categories[index % categories.length] ?? 'support', duration: 'measured' },
    ...{ provenance: 'manual-live', requester: `team ${index % 7}`, topic: `topic ${index % 9}` },
    ...(index % 6 === 0 && { outcome: `outcome ${index}`, link: 'https://tracker.example/1' }),
  };
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
