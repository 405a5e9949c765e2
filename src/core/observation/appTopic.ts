/**
 * What a program or site in front is used for, as far as its title and address say. Only what a rule needs: a page of a
 * wiki that is written instead of read, the purpose of a channel or a mail, a ticket that is one's own.
 */
export const appTopics = [
  'writing',
  'decision',
  'postmortem',
  'plan',
  'own-ticket',
  'ticket',
  'pipeline',
  'errors',
  'local',
  'question',
  'complaint',
  'requirements',
  'access',
  'approval',
  'third-party',
  'ownership',
  'administration',
  'incident',
  'release',
  'person',
  'team',
  'leisure',
  'automatic',
  'list',
] as const;

export type AppTopic = (typeof appTopics)[number];
