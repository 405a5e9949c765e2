import type { ActivityStore, EditorWindow } from '../store/activityStore';
import type { RecordingSettings } from '../activity/recordingSettings';
import type { Calendar } from '../time/calendar';
import type { Span } from '../time/span';

/** How the time of a range was recorded, for the method box of the report (docs/report.md, "Method box"). */
export interface RecordingFacts extends RecordingSettings {
  /** Minutes after midnight at which a day begins. */
  readonly dayStartsAt: number;
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  readonly weekStartsOn: number;
  /** How many windows were open. A window that was closed and opened again counts twice. */
  readonly windows: number;
  /** The programs that recorded, each with its number of windows, the highest number first. */
  readonly editors: readonly { readonly name: string; readonly windows: number }[];
  /** The time zones of the machine; more than one after a journey. */
  readonly zones: readonly string[];
}

/** The stored facts of `range`, with the current settings. */
export function recordingFacts(
  store: Pick<ActivityStore, 'windowsIn' | 'zonesIn'>,
  range: Span,
  { dayStartsAt, weekStartsOn }: Pick<Calendar, 'dayStartsAt' | 'weekStartsOn'>,
  { idle, readingIdle, focusGrace }: RecordingSettings,
): RecordingFacts {
  const windows = store.windowsIn(range);
  return {
    ...{ idle, readingIdle, focusGrace, dayStartsAt, weekStartsOn },
    windows: windows.length,
    editors: byEditor(windows),
    zones: [...new Set(store.zonesIn(range))],
  };
}

function byEditor(windows: readonly EditorWindow[]): RecordingFacts['editors'] {
  const counts = new Map<string, number>();
  for (const { editor } of windows) counts.set(editor, (counts.get(editor) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, windows: count }))
    .toSorted((a, b) => b.windows - a.windows || (a.name < b.name ? -1 : 1));
}
