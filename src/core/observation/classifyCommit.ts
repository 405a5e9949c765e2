import type { CommitTopic } from './commitTopic';

const conventional = /^[a-z]+(\([^)]*\))?!?:\s/i;

/** What stands behind so many characters of a subject says no more. */
const LONGEST = 300;

/** Words of subjects. The first that matches decides. */
const subjectWords: readonly (readonly [CommitTopic, RegExp])[] = [
  [
    'late-change',
    /\bcompat(ib|\b)|backwards?|old (client|format|version|app)|legacy client|\bfor (the )?(web|mobile|app|ios|android|frontend|front-end|fe|ui|screen)\b|keep old|last[- ]minute|before release|changed rule|extra field|kompatib|für (web|app|mobile)/,
  ],
  [
    'stability',
    /stabil|retry|timeout|bound the|pool|circuit|rate limit storm|back-?pressure|throttl|memory leak|flapp|resilien/,
  ],
  [
    'incident',
    /post-?mortem|root cause|\bincident|\binc-?\d|outage|rollback|\brevert|emergency|störung|stop (errors|timeouts|the bleed)/,
  ],
  ['decision', /\badrs?\b|\brfcs?\b|decision record/],
  ['contract', /\bcontract\b|api design|schema proposal|openapi for/],
  ['documentation', /^docs?\b|readme|runbook|describe|document\b|handbook|guide/],
  ['operations', /terraform|helm|kubernetes|k8s|provision|set up/],
  ['own-fault', /\bwrong\b|\bbug\b|correct\b|fix(es|ed)?\b|broken|fehler|regression|off by/],
];

/** What the first line of the message of a commit says that it is for. */
export function commitTopicOf(message: string): CommitTopic | undefined {
  const [subject = ''] = message.trimStart().split('\n', 1);
  const words = subject
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(conventional, (prefix) => (prefix.startsWith('docs') ? 'docs ' : prefix.startsWith('fix') ? 'fix ' : ''));
  return subjectWords.find(([, pattern]) => pattern.test(words))?.[0];
}
