import type { CommitTopic } from './commitTopic';

const conventional = /^[a-z]+(\([^)]*\))?!?:\s/i;

/** What stands behind so many characters of a subject says no more. */
const LONGEST = 300;

/** Words of subjects. The first that matches decides. */
const subjectWords: readonly (readonly [CommitTopic, RegExp])[] = [
  [
    'late-change',
    /\bcompat(ib|\b)|backwards?|old (client|format|version|app)|legacy client|\bfor (the )?(web|mobile|app|ios|android|frontend|front-end|fe|ui|screen)\b|keep old|last[- ]minute|before release|changed rule|extra field|additional (field|attribute|column) for|\b(accept|keep|support|tolerate|send|return|serve|allow)\w*\b.*\b(old|previous|former|legacy|deprecated|both)\b|requested by|last minute|for (the )?(shop|store|storefront|partners?|clients?|consumers?|portal)\b|kompatib|für (web|app|mobile)/,
  ],
  [
    'stability',
    /stabil|retry|timeout|(limit|bound|cap)\w* (the )?(number of )?(connections?|threads|workers|queue|pool)|connection leak|deadlock|out of memory|\boom\b|exhaust|saturat|overload|graceful shutdown|health ?check|bound the|pool|circuit|rate limit storm|back-?pressure|throttl|memory leak|flapp|resilien/,
  ],
  [
    'incident',
    /post-?mortem|root cause|\bincident|\binc-?\d|outage|rollback|\brevert|emergency|störung|stop (errors|timeouts|the bleed)|mitigat|roll(ed|ing)? back|temporarily (disable|switch off)|ausfall|notfall/,
  ],
  ['decision', /\badrs?\b|\brfcs?\b|decision|\bdecide|architecture|design doc|entscheid|proposal/],
  [
    'contract',
    /\bcontract\b|api (design|draft|proposal|shape)|schema (proposal|draft)|(draft|propose|sketch|outline)\w* .*(interface|api|schema|endpoints?)|(interface|openapi|schema|endpoints?) for (the )?(new|next|planned)|openapi for|schnittstelle/,
  ],
  [
    'documentation',
    /^docs?\b|readme|runbook|describe|explain|document\b|handbook|guide|manual\b|tutorial|\bfaq\b|beschreib|doku|anleitung/,
  ],
  ['operations', /terraform|helm|kubernetes|k8s|provision|set up/],
  [
    'own-fault',
    /\bwrong\b|incorrect|\bbug\b|defect|missing (check|null)|correct\b|fix(es|ed)?\b|broken|fehler|regression|off by/,
  ],
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
