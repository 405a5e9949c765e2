import type { ForgottenObservations } from '../../core/store/eraser';
import type { Span } from '../../core/time/span';
import type { Meta } from '../tables/metaTable';
import type { ErasedRange } from '../thread/jobs';
import type { Gone } from './erase';

/** What was deleted from the database and is still to be deleted from its copies. */
export type CopyWork =
  | { readonly everything: true }
  | { readonly range: ErasedRange; readonly gone: Gone }
  | { readonly forgotten: readonly Span[] }
  | { readonly project: string }
  | { readonly observations: ForgottenObservations };

/** What a deletion has still to do. It is stored with the deletion, so that it is done also after a crash or a restart. */
export interface Unfinished {
  readonly copies: readonly CopyWork[];
  /** The free pages may hold deleted text. */
  readonly freePages: boolean;
  /** The write-ahead log may hold deleted text. */
  readonly log: boolean;
}

const NOTHING: Unfinished = { copies: [], freePages: false, log: false };

export function readUnfinished(meta: Pick<Meta, 'get'>): Unfinished {
  const text = meta.get('unfinished');
  return text === undefined ? NOTHING : (JSON.parse(text) as Unfinished);
}

/** Call it inside a write transaction. */
export function writeUnfinished(meta: Meta, { copies, freePages, log }: Unfinished): void {
  if (copies.length > 0 || freePages || log) meta.set('unfinished', JSON.stringify({ copies, freePages, log }));
  else meta.remove('unfinished');
}
