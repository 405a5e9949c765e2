import * as l10n from '@vscode/l10n';
import type { Plan } from '../journal/act';
import { Draft } from '../journal/draft';
import type { DutyEntry } from '../records/dutyEntry';
import { nameKey } from '../input/nameKey';
import { refusal } from '../input/parseInput';

/** A topic in its last spelling, with the number of entries that have it. */
export interface UsedTopic {
  readonly topic: string;
  readonly entries: number;
}

/** The topics of `entries`, the most used first. `entries` are sorted by start. */
export function usedTopics(entries: readonly DutyEntry[]): UsedTopic[] {
  const topics = new Map<string, UsedTopic>();
  for (const { topic } of entries) {
    const key = nameKey(topic ?? '');
    if (topic && key !== '') topics.set(key, { topic: topic.trim(), entries: (topics.get(key)?.entries ?? 0) + 1 });
  }
  return [...topics.values()].toSorted((a, b) => b.entries - a.entries);
}

/** Merges several topics into one, in all entries (US-13). */
export function mergeTopics(topics: readonly string[], into: string): Plan {
  return (log) => {
    if (nameKey(into) === '') throw refusal('into', l10n.t('expected a topic.'));
    const keys = new Set([...topics, into].map(nameKey));
    const draft = new Draft(log);
    for (const entry of log.withTopic()) {
      if (keys.has(nameKey(entry.topic ?? ''))) draft.put({ ...entry, topic: into });
    }
    return draft.changes();
  };
}
