import * as l10n from '@vscode/l10n';
import type { Plan } from '../journal/act';
import type { Records } from '../journal/records';
import type { Origin } from '../journal/origin';
import { addEntry } from '../duty/newEntry';
import { refusal } from '../input/parseInput';
import { checkInstant } from '../input/pastSpan';
import type { Instant, Span } from '../time/span';
import type { NewWait, Wait } from '../records/wait';

export function openWait({ openedAt, ...wait }: NewWait, origin: Origin): Plan {
  return () => [{ table: 'wait', after: { ...wait, id: origin.newId(), openedAt: openedAt ?? origin.now } }];
}

/** Closes a wait, because it was granted or is no longer needed. Throws `InputError`. */
export function closeWait(id: string, at: Instant, origin: Origin): Plan {
  return (log) => {
    const before = openWaitOrThrow(log, id);
    checkInstant('closedAt', at, origin.now);
    if (at < before.openedAt) throw refusal('closedAt', l10n.t('before it was opened. Accepted: a later time.'));
    return [{ table: 'wait', before, after: { ...before, closedAt: at } }];
  };
}

/** Deletes a wait that was opened by mistake. Its follow-ups stay, because they were effort. */
export function dropWait(id: string): Plan {
  return (log) => [{ table: 'wait', before: waitOrThrow(log, id) }];
}

/** Adds an entry of chasing for what was done about a wait. It splits the entries there, as any interruption does. */
export function followUp(id: string, span: Span, origin: Origin): Plan {
  return (log) => {
    const { kind, owner, link } = openWaitOrThrow(log, id);
    const facets = { ...(owner !== undefined && { requester: owner }), ...(link !== undefined && { link }) };
    const entry = { category: 'chasing', duty: kind, ...facets, start: span.start, end: span.end, linked: id };
    return addEntry(entry, 'split', origin)(log);
  };
}

function waitOrThrow(log: Records, id: string): Wait {
  const wait = log.wait(id);
  if (!wait) throw refusal('id', l10n.t('there is no such wait. Accepted: the id of an open wait.'));
  return wait;
}

function openWaitOrThrow(log: Records, id: string): Wait {
  const wait = waitOrThrow(log, id);
  if (wait.closedAt !== undefined)
    throw refusal('id', l10n.t('the wait is closed already. Accepted: the id of an open wait.'));
  return wait;
}
