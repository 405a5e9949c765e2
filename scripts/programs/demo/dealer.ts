import { type Block, blocks } from './blocks';
import type { Random } from './random';

/** How much of a round chance may move a block by. */
const CHANCE = 0.3;

/**
 * Gives one block after another, each as often as its weight says and never long in coming, so that every week has
 * all of them.
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
