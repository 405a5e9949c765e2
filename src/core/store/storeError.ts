/** Why the store cannot do what it was asked. */
export type StoreErrorReason =
  /** The directory or the file cannot be made. */
  | 'cannot-create'
  /** The file is there and cannot be opened. */
  | 'cannot-open'
  /** Reading works, writing does not. */
  | 'cannot-write'
  /** Another program held the file for longer than five seconds. */
  | 'busy'
  /** The file is not a sound database. */
  | 'damaged'
  /** A newer version of the extension wrote the file. */
  | 'newer';

/** A failure of the store that the developer can do something about. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly reason: StoreErrorReason;
  /** The file or directory it is about. */
  readonly path: string;

  constructor(reason: StoreErrorReason, path: string, cause?: unknown) {
    super(`store: ${reason}: ${path}`, { cause });
    this.reason = reason;
    this.path = path;
  }
}
