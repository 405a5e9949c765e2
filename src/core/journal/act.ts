import type { Records } from './records';
import type { Instant } from '../time/span';
import type { LeaveDay } from '../records/leaveDay';
import type { Decision } from '../records/decision';
import type { Wait } from '../records/wait';
import { type DutyEntry, isRunning, type Pause } from '../records/dutyEntry';

/** One row as it was before an act and as it is after; `undefined` where there is none. */
export interface RowChange<Table extends string, Row> {
  readonly table: Table;
  readonly before?: Row | undefined;
  readonly after?: Row | undefined;
}

export type EntryChange = RowChange<'entry', DutyEntry>;

export type RecordChange =
  | EntryChange
  | RowChange<'pause', Pause>
  | RowChange<'wait', Wait>
  | RowChange<'leave', LeaveDay>
  | RowChange<'decision', Decision>;

/** What the developer did; `actTitle` says it in words. */
export type ActName =
  | 'start'
  | 'stop'
  | 'amend'
  | 'add'
  | 'capture'
  | 'accept'
  | 'reject'
  | 'edit'
  | 'split'
  | 'merge'
  | 'delete'
  | 'cause'
  | 'topics'
  | 'wait'
  | 'follow-up'
  | 'close-wait'
  | 'drop-wait'
  | 'leave'
  | 'pause'
  | 'resume'
  | 'sample';

/** Something the developer did: a journal row that carries its own inverse. */
export interface Act {
  readonly id: string;
  readonly name: ActName;
  readonly at: Instant;
  readonly changes: readonly RecordChange[];
}

/** Decides what an act changes; an empty list means that nothing is done and nothing is journalled. */
export type Plan = (log: Records) => readonly RecordChange[];

/** The name of an act, or how it follows from what the act changes. */
export type ActNaming = ActName | ((changes: readonly RecordChange[]) => ActName);

/** What an act changed about duty entries. */
export function entryChanges(act: Pick<Act, 'changes'> | undefined): EntryChange[] {
  return (act?.changes ?? []).filter((change) => change.table === 'entry');
}

/** True for a change that makes a running duty where there was none. */
export function startsDuty(change: RecordChange): boolean {
  return change.table === 'entry' && !change.before && change.after !== undefined && isRunning(change.after);
}
