/** Why an operation of the store failed. */
export type StoreErrorReason =
  /** The directory or the file cannot be created. */
  | 'cannot-create'
  /** The file exists and cannot be opened. */
  | 'cannot-open'
  /** Reading works, writing does not. */
  | 'cannot-write'
  /** Another program held the file for longer than the caller waits: an act a second, work behind the scenes not at all. */
  | 'busy'
  /** The file is not an intact database. */
  | 'damaged'
  /** A newer version of the extension wrote the file. */
  | 'newer'
  /** The open file was removed, replaced or overwritten a moment ago. Nothing was stored. */
  | 'displaced';

/** A failure of the store that the developer can act on. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly reason: StoreErrorReason;
  /** The file or directory that caused the failure. */
  readonly path: string;

  constructor(reason: StoreErrorReason, path: string, cause?: unknown) {
    super(`store: ${reason}: ${path}`, { cause });
    this.reason = reason;
    this.path = path;
  }
}
