import * as l10n from '@vscode/l10n';
import type { Plan } from './act';
import { Draft } from './draft';
import { nameKey } from './nameKey';
import { refusal } from './parseInput';

/** Makes one topic of several, under one spelling, in the entries of all time (US-13). */
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
