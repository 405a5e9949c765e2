import * as l10n from '@vscode/l10n';
import { movedDecisions } from './decideSuggestion';
import type { Instant } from '../time/span';
import type { Plan } from '../journal/act';
import type { Records } from '../journal/records';
import { claimOf, Draft } from '../journal/draft';
import { LONGEST_ENTRY } from '../input/longestEntry';
import { type DutyEntry, isRunning } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { facetsOf } from '../records/facets';
import { takeReached } from './ahead';
import { divide } from './resolveOverlap';
import { entryOrThrow } from '../journal/entryOrThrow';
import { refusal } from '../input/parseInput';
import { longestSentence } from '../input/pastSpan';

/** Splits an entry at an instant inside it; both parts keep its facets. Throws `InputError`. */
export function splitEntry(id: string, at: Instant, origin: Origin): Plan {
  return (log) => {
    const entry = entryOrThrow(log, id);
    const end = entry.end ?? origin.now;
    if (!Number.isSafeInteger(at) || at <= entry.start || at >= end) {
      throw refusal(
        'at',
        'not inside the entry. Accepted: a time after its start and before its end.',
        l10n.t('Choose a time after its start and before its end.'),
      );
    }
    if (at - entry.start > LONGEST_ENTRY) {
      throw refusal(
        'at',
        'more than a day after the start. Accepted: at most 24 hours in one entry.',
        longestSentence(),
      );
    }
    const draft = new Draft(log);
    if (isRunning(entry)) takeReached(draft, origin);
    divide(draft, entry, at, at, origin);
    return draft.changes();
  };
}

/**
 * Merges several entries into the one whose id comes first, from the earliest start to the last end. Facets that it
 * does not have are taken from the others. Throws `InputError`, also when another entry lies between them.
 */
export function mergeEntries(ids: readonly string[]): Plan {
  return (log) => {
    const [kept, ...others] = [...new Set(ids)].map((id) => entryOrThrow(log, id));
    if (!kept || others.length === 0)
      throw refusal('ids', 'expected at least two entries.', l10n.t('Select at least two entries to merge.'));
    const merged = mergedOf(kept, others);
    assertNothingBetween(log, merged, ids);
    const draft = new Draft(log);
    for (const { id } of others) {
      for (const part of draft.linkedTo(id)) if (!ids.includes(part.id)) draft.put({ ...part, linked: kept.id });
      draft.remove(id);
    }
    draft.put(merged);
    return [...draft.changes(), ...movedDecisions(kept, others, log)];
  };
}

/** Deletes entries, including a running one. */
export function deleteEntries(ids: readonly string[]): Plan {
  return (log) => {
    const draft = new Draft(log);
    for (const id of ids) draft.remove(entryOrThrow(log, id).id);
    return draft.changes();
  };
}

function mergedOf(kept: DutyEntry, others: readonly DutyEntry[]): DutyEntry {
  const all = [kept, ...others].toSorted((a, b) => a.start - b.start);
  const {
    end: _end,
    linked: _linked,
    ...known
  } = { ...Object.assign({}, ...others.toReversed().map(facetsOf)), ...kept };
  const last = all.at(-1) ?? kept;
  const running = all.some(isRunning);
  const whole = all.every((one, index) => index === 0 || all[index - 1]?.end === one.start);
  const kinds = new Set(all.map(({ duration }) => duration));
  const linked = linkOf(kept, others);
  const guessed = kinds.has('estimated') ? 'estimated' : 'adjusted';
  return {
    ...known,
    ...(linked !== undefined && { linked }),
    start: all[0]?.start ?? kept.start,
    ...(!running && last.end !== undefined && { end: last.end }),
    duration: whole && kinds.size === 1 ? kept.duration : guessed,
  };
}

/** The first link to something that is not one of the merged entries, such as a wait. */
function linkOf(kept: DutyEntry, others: readonly DutyEntry[]): string | undefined {
  const all = [kept, ...others];
  return all.flatMap(({ linked }) => linked ?? []).find((linked) => all.every(({ id }) => id !== linked));
}

function assertNothingBetween(log: Records, merged: DutyEntry, ids: readonly string[]): void {
  const span = claimOf(merged);
  if (merged.end !== undefined && merged.end - merged.start > LONGEST_ENTRY) {
    throw refusal('ids', 'together longer than a day. Accepted: at most 24 hours in one entry.', longestSentence());
  }
  // Entries that lie ahead of a running one are not between.
  const from = log.running()?.start;
  const between = ({ id, start }: DutyEntry) =>
    !ids.includes(id) && !(merged.end === undefined && from !== undefined && start >= from);
  if (log.entriesIn(span).some(between)) {
    throw refusal(
      'ids',
      'another entry lies between them. Accepted: entries that follow each other.',
      l10n.t('Another entry lies between them. Select entries that follow each other.'),
    );
  }
}
