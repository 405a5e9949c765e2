import * as l10n from '@vscode/l10n';
import { decisionsOn, isAsProposed } from './decideSuggestion';
import type { Decision } from '../records/decision';
import type { Suggestion } from '../suggest/suggestion';
import { byStart, type Span } from '../time/span';
import type { Plan } from '../journal/act';
import { claimOf, Draft } from '../journal/draft';
import type { DurationKind, DutyEntry, DutyStart, Provenance } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { endLeft } from './leftRunning';
import { resolveOverlap, type Overlap } from './resolveOverlap';
import { refusal } from '../input/parseInput';
import { checkPast } from '../input/pastSpan';

/** A duty that was carried out: a duty with its facets, and when it was. */
export interface NewEntry extends DutyStart, Span {
  /** `estimated` if absent. */
  readonly duration?: DurationKind;
  /** The id of the wait or the entry that it belongs to. */
  readonly linked?: string;
  /** What the rules proposed for this time. Adding the entry is the decision on it. */
  readonly proposed?: Suggestion;
  /** How that decision was given. */
  readonly given?: Decision['given'];
}

/** Adds an entry. `overlap` says what to do with entries that overlap it; without it, throws `InputError` for them. */
export function addEntry(entry: NewEntry, overlap: Overlap | undefined, origin: Origin): Plan {
  return addEntries([entry], overlap, origin);
}

/** Adds several entries in one act, sorted by start. Throws `InputError` also when they overlap each other. */
export function addEntries(entries: readonly NewEntry[], overlap: Overlap | undefined, origin: Origin): Plan {
  return (log) => {
    const draft = new Draft(log);
    const given = entries.toSorted(byStart);
    const added = given.map((entry) => newEntry({ ...entry, ...checkPast(entry, origin.now) }, origin));
    assertNoSharedTime(added);
    endLeft(draft, log, origin);
    for (const entry of added) {
      resolveOverlap(draft, claimOf(entry), overlap, origin);
      draft.add(entry);
    }
    const decided = given.flatMap(({ proposed, given: how }, index) =>
      proposed ? decisionsOn(proposed, added[index]?.id, origin, how) : [],
    );
    return [...draft.changes(), ...decided];
  };
}

function assertNoSharedTime(entries: readonly DutyEntry[]): void {
  const apart = entries.every(({ start }, index) => start >= (entries[index - 1]?.end ?? start));
  if (apart) return;
  throw refusal(
    'entries',
    'two of them overlap. Accepted: spans that do not share any time.',
    l10n.t('Choose times that do not overlap.'),
  );
}

/** The entry to store for time that was tagged afterwards. */
export function newEntry({ proposed, given, ...entry }: NewEntry, origin: Origin): DutyEntry {
  return {
    duration: 'estimated',
    ...entry,
    id: origin.newId(),
    zone: origin.zone,
    provenance: proposed ? provenanceOf(entry, proposed, given) : 'manual-later',
    createdAt: origin.now,
  };
}

function provenanceOf(entry: NewEntry, proposed: Suggestion, given: NewEntry['given']): Provenance {
  return isAsProposed(entry, proposed, given) ? 'suggestion-accepted' : 'suggestion-edited';
}
