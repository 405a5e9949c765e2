import * as l10n from '@vscode/l10n';
import type { Plan } from '../journal/act';
import type { Records } from '../journal/records';
import type { Origin } from '../journal/origin';
import { addEntry } from '../duty/newEntry';
import { refusal, withoutUndefined } from '../input/parseInput';
import { checkInstant } from '../input/pastSpan';
import type { Instant, Span } from '../time/span';
import type { NewWait, Wait } from '../records/wait';
import type { DutyId } from '../taxonomy/taxonomy';

export function openWait({ openedAt, ...wait }: NewWait, origin: Origin): Plan {
  return () => [{ table: 'wait', after: { ...wait, id: origin.newId(), openedAt: openedAt ?? origin.now } }];
}

/** Changes of an open wait. Null removes a detail; absent fields do not change. */
export interface WaitEdit {
  readonly kind?: DutyId;
  readonly subject?: string | null;
  readonly owner?: string | null;
  readonly link?: string | null;
  readonly openedAt?: Instant;
}

/** Changes an open wait, and when it was opened. Throws `InputError`. */
export function editWait(id: string, { subject, owner, link, ...edit }: WaitEdit, { now }: Pick<Origin, 'now'>): Plan {
  return (log) => {
    const before = openWaitOrThrow(log, id);
    const openedAt = checkInstant('openedAt', edit.openedAt ?? before.openedAt, now);
    const details = {
      subject: before.subject,
      owner: before.owner,
      link: before.link,
      ...given({ subject, owner, link }),
    };
    const after: Wait = { id, kind: edit.kind ?? before.kind, openedAt, ...withoutUndefined(details) };
    return isSameWait(before, after) ? [] : [{ table: 'wait', before, after }];
  };
}

type WaitDetails = { readonly [Name in 'subject' | 'owner' | 'link']: string | undefined };

/** What was changed; a detail that was removed is undefined. */
function given(edit: { readonly [Name in keyof WaitDetails]: string | null | undefined }): Partial<WaitDetails> {
  const changed = Object.entries(edit).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed.map(([name, value]) => [name, value || undefined]));
}

function isSameWait(one: Wait, other: Wait): boolean {
  return (['kind', 'subject', 'owner', 'link', 'openedAt'] as const).every((name) => one[name] === other[name]);
}

/** Closes a wait, because it was granted or is no longer needed. Throws `InputError`. */
export function closeWait(id: string, at: Instant, origin: Origin): Plan {
  return (log) => {
    const before = openWaitOrThrow(log, id);
    checkClosing(before, at, origin.now);
    return [{ table: 'wait', before, after: { ...before, closedAt: at } }];
  };
}

/** Returns the instant when the wait can have ended then. Throws `InputError` otherwise. */
export function checkClosing({ openedAt }: Pick<Wait, 'openedAt'>, at: Instant, now: Instant): Instant {
  if (checkInstant('closedAt', at, now) >= openedAt) return at;
  throw refusal(
    'closedAt',
    'before it was opened. Accepted: a later time.',
    l10n.t('Enter a time after the wait began.'),
  );
}

/** Deletes a wait that was opened by mistake. Its follow-ups stay, because they were effort. */
export function dropWait(id: string): Plan {
  return (log) => [{ table: 'wait', before: waitOrThrow(log, id) }];
}

/** Adds a chasing entry for what was done about a wait. An entry that was there already is split around it. */
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
  if (!wait) {
    throw refusal(
      'id',
      'there is no such wait. Accepted: the id of an open wait.',
      l10n.t('This wait is no longer there. Choose another one.'),
    );
  }
  return wait;
}

function openWaitOrThrow(log: Records, id: string): Wait {
  const wait = waitOrThrow(log, id);
  if (wait.closedAt !== undefined) {
    throw refusal(
      'id',
      'the wait is closed already. Accepted: the id of an open wait.',
      l10n.t('This wait is closed already.'),
    );
  }
  return wait;
}
