import type { RecordChange } from '../../../../src/core/journal/act';
import { inputWithSuggestions, readForReport } from '../../../../src/core/report/readWeek';
import { type WeeklyReport, weeklyReport } from '../../../../src/core/report/weeklyReport';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { MINUTE } from '../../../../src/core/time/span';
import { follow, newReplay, recordedBy } from '../../../../src/core/trace/replay';
import { parseHeader } from '../../../../src/core/trace/traceHeader';
import type { TraceLine } from '../../../../src/core/trace/traceLine';
import { waitItems } from '../../../../src/editor/wait/waitItems';
import { openStore } from '../../../../src/store/sqliteStore';
import type { Given } from '../model/given';
import type { RandomWeek } from './randomWeek';
import { tell, type ToldWeek } from './toldWeek';

/** A random week as the model is given it, and its report from a real store. */
export function storedWeek(random: RandomWeek): { readonly given: Given; readonly report: WeeklyReport } {
  const told = tell(random);
  const { calendar, week, now, idle, workingHours, since, statedWeek, perceived, suggests } = told;
  const activities = measured(told);
  const store = openStore(':memory:', { now: () => now, zone: () => calendar.zone });
  try {
    store.agree(0);
    store.act('sample', () => changesOf(told));
    store.save({ id: 'w1', editor: 'Code', startedAt: week.span.start, seenAt: now }, calendar.zone, activities);
    const known = {
      ...{ workingHours, since, statedWeek, perceived, waits: waitItems(store, week.span, taxonomy) },
      recording: { idle, readingIdle: readingIdle(idle), focusGrace: MINUTE },
      suggestAfter: suggests ? 10 * MINUTE : undefined,
    };
    const terms = { calendar, taxonomy, now, known };
    const read = readForReport(store, week, terms);
    const input = inputWithSuggestions(read, terms);
    const running = told.entries.find(({ end }) => end === undefined);
    const runningUntil = read.context.recent?.find(({ id }) => id === running?.id)?.end ?? now;
    const shown = activities.filter(({ hidden }) => !hidden);
    return {
      report: weeklyReport(input),
      given: { ...told, segments: input.segments, runningUntil, activities: shown },
    };
  } finally {
    store.dispose();
  }
}

function readingIdle(idle: number): number {
  return Math.max(idle, 10 * MINUTE);
}

/** What the windows measured. */
function measured({ calendar, lines, idle }: ToldWeek) {
  const settings = { 'idle.minutes': idle / MINUTE, 'idle.readingMinutes': readingIdle(idle) / MINUTE };
  const header = { ...parseHeader({ trace: 1, zone: calendar.zone, tick: 60, settings }), calendar };
  const replay = newReplay();
  for (const line of lines) follow(replay, header, line as TraceLine);
  return recordedBy(replay).activities;
}

function changesOf({ entries, pauses, decisions, waits, leave }: ToldWeek): RecordChange[] {
  return [
    ...entries.map((after): RecordChange => ({ table: 'entry', after })),
    ...pauses.map((after): RecordChange => ({ table: 'pause', after })),
    ...decisions.map((after): RecordChange => ({ table: 'decision', after })),
    ...waits.map((after): RecordChange => ({ table: 'wait', after })),
    ...leave.map((date): RecordChange => ({ table: 'leave', after: { id: `leave-${date}`, date } })),
  ];
}
