import type { Records } from './records';
import type { Instant } from '../time/span';
import type { LeaveDay } from '../records/leaveDay';
import type { Decision } from '../records/decision';
import type { RuleChoice } from '../records/ruleChoice';
import type { Wait } from '../records/wait';
import { type DutyEntry, isRunning, type Pause } from '../records/dutyEntry';

/** One row before and after an act. `before` is undefined for a new row, `after` for a deleted one. */
interface RowChange<Table extends string, Row> {
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
  | RowChange<'decision', Decision>
  | RowChange<'choice', RuleChoice>;

/** What the developer did; `clock` is the correction of the clock. `actTitle` gives the text to show for it. */
export type ActName =
  | 'start'
  | 'stop'
  | 'amend'
  | 'add'
  | 'capture'
  | 'accept'
  | 'accept-likely'
  | 'reject'
  | 'rule'
  | 'edit'
  | 'split'
  | 'merge'
  | 'delete'
  | 'cause'
  | 'topics'
  | 'wait'
  | 'edit-wait'
  | 'follow-up'
  | 'close-wait'
  | 'drop-wait'
  | 'leave'
  | 'pause'
  | 'resume'
  | 'clock'
  | 'sample';

/** Something the developer did: a journal row with everything that is needed to undo it. */
export interface Act {
  readonly id: string;
  readonly name: ActName;
  readonly at: Instant;
  readonly changes: readonly RecordChange[];
}

/** Decides what an act changes. With an empty list the store changes nothing and writes no journal row. */
export type Plan = (log: Records) => readonly RecordChange[];

/** The name of an act, or a function that derives it from the changes. */
export type ActNaming = ActName | ((changes: readonly RecordChange[]) => ActName);

/** The changes of an act to duty entries, except those that only link other parts of a removed entry anew. */
export function entryChanges(act: Pick<Act, 'changes'> | undefined): EntryChange[] {
  return (act?.changes ?? []).filter((change) => change.table === 'entry').filter((change) => !isLinkAlone(change));
}

function isLinkAlone({ before, after }: EntryChange): boolean {
  if (!before || !after || before.linked === after.linked) return false;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  fields.delete('linked');
  return [...fields].every((field) => Reflect.get(before, field) === Reflect.get(after, field));
}

/** True for a change that adds a running entry. */
export function startsDuty(change: RecordChange): boolean {
  return change.table === 'entry' && !change.before && change.after !== undefined && isRunning(change.after);
}
