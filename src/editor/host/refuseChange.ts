import { StoreError } from '../../core/store/storeError';
import { commands } from '../contributions';

/** These change nothing that is stored, so they work also where a newer version wrote the file. */
const reading: ReadonlySet<string> = new Set([
  commands.openReport,
  commands.openDay,
  commands.share,
  commands.bragDocument,
  commands.roleCase,
  commands.copyPreview,
  commands.savePreview,
  commands.neverRecord,
  commands.showDataFolder,
  commands.exportTrace,
]);

/**
 * Throws `StoreError` “newer” for a command that would change what is stored, before it asks for anything that could
 * not be stored then. `path` is that of a file that can only be read.
 */
export function refuseChange(command: string, path: string): void {
  if (!reading.has(command)) throw new StoreError('newer', path);
}
