/** What a commit is for, where the words of its subject say that it is more than the type of the commit. */
export const commitTopics = [
  'late-change',
  'stability',
  'incident',
  'contract',
  'decision',
  'documentation',
  'operations',
  'own-fault',
] as const;

export type CommitTopic = (typeof commitTopics)[number];
