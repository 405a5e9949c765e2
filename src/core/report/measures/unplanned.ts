import * as v from 'valibot';
import type { LoadPiece } from '../input/loadPieces';
import { duration, share } from './schema';
import { shareOf, sumOf } from './sums';
import type { Totals } from './totals';

export const unplannedSchema = v.object({ duration, share: v.exactOptional(share) });

type Unplanned = v.InferOutput<typeof unplannedSchema>;

/** M6 = (Σ d(i), i∈L_C, planned = unplanned) / T */
export function unplannedOf(load: readonly LoadPiece[], { tracked }: Totals): Unplanned {
  const length = sumOf(load, (piece) => !piece.planned);
  const part = shareOf(length, tracked);
  return { duration: length, ...(part !== undefined && { share: part }) };
}
