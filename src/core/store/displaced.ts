import type { Instant } from '../time/span';

/** What became of a file that was removed, replaced, overwritten or cut off while it was open, or is damaged. */
export type Displaced =
  /** The file at the path holds everything that is stored, for example because another window put it back already. */
  | { readonly kind: 'same' }
  /** The file was gone. A file with everything that is stored is in its place again. */
  | { readonly kind: 'put-back' }
  /** What was found at the path is no data file of this extension. It was renamed to `aside`, or empty, and all is back. */
  | { readonly kind: 'mended'; readonly aside: string | undefined }
  /** Another sound file is at the path and is used from now on. What was stored before is in `aside`. */
  | { readonly kind: 'replaced'; readonly aside: string }
  /**
   * The file is damaged, cut off or empty and was renamed to `aside`, with what could be read of its log. Its newest good backup, made at `backup`, is used from
   * now on; a new file if there is none.
   */
  | { readonly kind: 'damaged'; readonly aside: string; readonly backup: Instant | undefined }
  /**
   * Another sound file was written over the open one and is used from now on. What was stored before could not be read as
   * a whole any more; what could be is in `aside`.
   */
  | { readonly kind: 'lost'; readonly aside: string };
