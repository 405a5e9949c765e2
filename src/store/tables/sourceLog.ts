import { noSources, type SourceState } from '../../core/observation/sourceState';
import type { SourceLog } from '../../core/store/observationStore';
import { jsonLog } from './jsonLog';
import type { Meta } from './metaTable';

/** Which sources are read. `atomically` runs its argument in a write transaction. */
export function sourceLog(meta: Meta, atomically: (work: () => SourceState) => SourceState): SourceLog {
  return jsonLog(meta, 'sources', stateOf, atomically);
}

/** Returns no source for anything that this version would not write. */
function stateOf(written: unknown): SourceState {
  const state = { ...noSources, ...(written as Partial<SourceState> | undefined) };
  const { calendars, activityWatch, ownAddresses, inEditor } = state;
  const isWritten = [calendars, activityWatch, ownAddresses, inEditor].every(Array.isArray);
  return isWritten ? { calendars, activityWatch, ownAddresses, inEditor } : noSources;
}
