import { noSources, type SourceState } from '../../core/observation/sourceState';
import type { SourceLog } from '../../core/store/observationStore';
import type { Meta } from './metaTable';

/** Which sources are read, stored as one JSON value. `atomically` runs its argument in a write transaction. */
export function sourceLog(meta: Meta, atomically: (work: () => SourceState) => SourceState): SourceLog {
  const read = () => parse(meta.get('sources'));
  return {
    read,
    change: (update) =>
      atomically(() => {
        const before = read();
        const after = update(before);
        if (after !== before) meta.set('sources', JSON.stringify(after));
        return after;
      }),
  };
}

/** Returns no source for anything that this version would not write. */
function parse(text: string | undefined): SourceState {
  try {
    const { calendars, ownAddresses, inEditor } = {
      ...noSources,
      ...(JSON.parse(text ?? '{}') as Partial<SourceState>),
    };
    const isWritten = [calendars, ownAddresses, inEditor].every(Array.isArray);
    return isWritten ? { calendars, ownAddresses, inEditor } : noSources;
  } catch {
    return noSources;
  }
}
