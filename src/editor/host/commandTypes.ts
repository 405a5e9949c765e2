import type { Overlap } from '../../core/duty/resolveOverlap';
import type { Act } from '../../core/journal/act';
import type { PauseLength } from '../../core/pause/pauseLength';
import type { DutyEntry, DutyStart } from '../../core/records/dutyEntry';
import type { NewWait, Wait } from '../../core/records/wait';
import type { Role } from '../../core/taxonomy/roles';
import type { LocalDate, WeekId } from '../../core/time/calendar';
import type { DayRow } from '../../core/timeline/dayRows';
import type { CommandId, commands, TOGGLE } from '../contributions';

/** A row of the Today view, as its menus pass it. */
interface TodayRow {
  readonly row?: DayRow;
}

/** The row of the Today view that has the focus, as the keybindings of the view pass it. */
interface FocusedRow {
  readonly focused: true;
}

/** An entry that a keybinding passes; `when` is a length or times, in the form that people type. */
interface AskedEntry extends DutyStart {
  readonly when?: string;
  readonly overlap?: Overlap;
}

/** A row of the waits view, as its menus pass it, or the id of a wait. */
type WaitRow = string | { readonly id: string };

/** The arguments and the result of every command. Without arguments a command asks for what it needs. */
export interface CommandTypes {
  [commands.tag]: () => DutyEntry | undefined;
  [commands.startDocumentation]: () => DutyEntry | undefined;
  [commands.startMisuseDebugging]: () => DutyEntry | undefined;
  [commands.startArchitecture]: () => DutyEntry | undefined;
  [commands.startDuty]: (start?: string | DutyStart, mode?: typeof TOGGLE) => DutyEntry | undefined;
  [commands.stopDuty]: () => DutyEntry | undefined;
  [commands.whoAndWhat]: () => void;
  [commands.ownDuties]: () => void;
  [commands.capture]: (entry?: AskedEntry) => DutyEntry | undefined;
  [commands.addEntry]: (entry?: AskedEntry | TodayRow, selected?: readonly TodayRow[]) => DutyEntry | undefined;
  [commands.acceptSuggestion]: (row?: TodayRow, selected?: readonly TodayRow[]) => readonly DutyEntry[];
  [commands.rejectSuggestion]: (row?: TodayRow, selected?: readonly TodayRow[]) => void;
  [commands.acceptLikely]: (date?: LocalDate) => readonly DutyEntry[];
  [commands.suggestionRule]: (row?: TodayRow) => void;
  [commands.rules]: () => void;
  [commands.editEntry]: (
    entry?: string | TodayRow | FocusedRow,
    selected?: readonly TodayRow[],
  ) => DutyEntry | undefined;
  [commands.changeTime]: (entry?: string | TodayRow | FocusedRow) => DutyEntry | undefined;
  [commands.splitEntry]: (entry?: string | TodayRow) => void;
  [commands.mergeEntries]: (
    entries?: readonly string[] | TodayRow,
    selected?: readonly TodayRow[],
  ) => DutyEntry | undefined;
  [commands.deleteEntry]: (
    entries?: string | readonly string[] | TodayRow | FocusedRow,
    selected?: readonly TodayRow[],
  ) => void;
  [commands.mergeTopics]: () => void;
  [commands.undo]: () => Act | undefined;
  [commands.redo]: () => Act | undefined;
  [commands.previousDay]: () => void;
  [commands.nextDay]: () => void;
  [commands.showToday]: () => void;
  [commands.showDay]: (date?: LocalDate) => void;
  [commands.review]: (date?: LocalDate) => void;
  [commands.openReport]: (week?: WeekId) => void;
  [commands.openDay]: (date?: LocalDate) => void;
  [commands.sampleReport]: () => void;
  [commands.share]: (week?: WeekId) => void;
  [commands.bragDocument]: () => void;
  [commands.roleCase]: (role?: Role) => void;
  [commands.copyPreview]: () => void;
  [commands.savePreview]: () => void;
  [commands.addOutcomes]: () => void;
  [commands.openWait]: (wait?: NewWait) => Wait | undefined;
  [commands.editWait]: (wait?: WaitRow) => void;
  [commands.followUp]: (wait?: WaitRow) => void;
  [commands.closeWait]: (wait?: WaitRow) => void;
  [commands.dropWait]: (wait?: WaitRow) => void;
  [commands.markLeave]: (week?: WeekId) => void;
  [commands.startRecording]: () => void;
  [commands.pause]: (length?: PauseLength) => void;
  [commands.resume]: () => void;
  [commands.neverRecord]: () => void;
  [commands.sources]: () => void;
  [commands.showDataFolder]: () => void;
  [commands.exportTrace]: () => void;
  [commands.restoreBackup]: () => void;
  [commands.deleteData]: () => void;
  [commands.keyboardShortcuts]: () => void;
}

/** `Parameters` with unknown types: arguments come from keybindings, menus and other extensions. */
type Unknown<Parameters extends readonly unknown[]> = { [Index in keyof Parameters]: unknown };

/** The handler of each command. The handler parses its arguments. */
export type CommandHandlers = {
  readonly [Id in CommandId]: (...args: Unknown<Parameters<CommandTypes[Id]>>) => Promise<ReturnType<CommandTypes[Id]>>;
};
