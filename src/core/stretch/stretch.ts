import type { Activity } from '../activity/activity';
import type { Span } from '../time/span';

/** Editor time that counts for one activity. */
export interface Piece extends Span {
  readonly activity: Activity;
}

/**
 * A stretch of the day with one purpose as far as the editor shows: work on the code of one branch, or looking at code
 * without changing any. It reaches from the first to the last piece, over the looks at other programs between them.
 */
export interface Stretch<P extends Piece = Piece> extends Span {
  readonly pieces: readonly P[];
  /** What was changed in it; absent when no code was. */
  readonly work?: Pick<Activity, 'project' | 'branch'>;
  /** The branch of its project was switched at its beginning. */
  readonly begins: boolean;
}
