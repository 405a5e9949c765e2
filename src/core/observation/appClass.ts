/** What a program or site is used for. */
export const appClasses = [
  'call',
  'chat',
  'mail',
  'calendar',
  'wiki',
  'tickets',
  'code-host',
  'monitoring',
  'incident',
  'design',
  'api-client',
  'database',
  'cloud-console',
  'terminal',
  'editor',
  'private',
  'other',
] as const;

export type AppClass = (typeof appClasses)[number];
