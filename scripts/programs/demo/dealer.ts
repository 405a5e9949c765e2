import { type Block, blocks } from './blocks';
import type { Random } from './random';

/** The largest random shift of a block, as a share of one round of all blocks. */
const CHANCE = 0.3;

/**
 * Makes a function that returns another block at each call. A block comes as often as its weight says and at similar
 * distances, so that every week contains all blocks.
 */
export function dealer(random: Random): () => Block {
  const round = blocks.reduce((sum, { weight }) => sum + weight, 0);
  const due = new Map(blocks.map((block) => [block, random() * round]));
  return () => {
    for (const [block, sum] of due) due.set(block, sum + block.weight);
    const [next] = [...due]
      .map(([block, sum]) => ({ block, rank: sum + random() * CHANCE * round }))
      .toSorted((a, b) => b.rank - a.rank);
    if (!next) throw new Error('there are no blocks');
    due.set(next.block, (due.get(next.block) ?? 0) - round);
    return next.block;
  };
}
