import * as l10n from '@vscode/l10n';
import type { RecordChange } from '../journal/act';
import { Draft } from '../journal/draft';
import type { TopicRecords, TopicSpelling, UsedTopic } from '../journal/records';
import { nameKey } from '../input/nameKey';
import { refusal } from '../input/parseInput';

/** The topics that have these spellings, the most used first. */
export function usedTopics(spellings: readonly TopicSpelling[]): UsedTopic[] {
  return [...Map.groupBy(spellings, ({ topic }) => nameKey(topic))]
    .filter(([key]) => key !== '')
    .map(([, all]) => ({
      topic: all.reduce((last, one) => (one.lastAt > last.lastAt ? one : last)).topic.trim(),
      entries: all.reduce((sum, { entries }) => sum + entries, 0),
    }))
    .toSorted((a, b) => b.entries - a.entries);
}

/** Refuses a name that is no topic. */
export function assertTopic(into: string): void {
  if (nameKey(into) === '') throw refusal('into', 'expected a topic.', l10n.t('Enter a topic.'));
}

/** Decides how several topics become one, in all entries (US-13). */
export function mergeTopics(topics: readonly string[], into: string): (log: TopicRecords) => readonly RecordChange[] {
  return (log) => {
    const keys = new Set([...topics, into].map(nameKey));
    const draft = new Draft(log);
    const spellings = log.topicSpellings().flatMap(({ topic }) => (keys.has(nameKey(topic)) ? [topic] : []));
    for (const entry of log.entriesWithTopic(spellings)) draft.put({ ...entry, topic: into });
    return draft.changes();
  };
}
