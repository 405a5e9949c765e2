import type { CategoryHours } from '../../core/report/measures/categoryHours';

/**
 * How a category is drawn: one of three tones of the accent colour and one of four textures, so that no two categories
 * differ only in hue. The three named categories have the plain texture.
 */
interface Mark {
  readonly id: string;
  readonly tone: 1 | 2 | 3;
  readonly texture: Texture;
}

export type Texture = 'plain' | 'stripes' | 'dots' | 'grid';

const tones = [1, 2, 3] as const;
const textures = ['plain', 'stripes', 'dots', 'grid'] as const;

export const loadMarks: readonly Mark[] = textures.flatMap((texture) =>
  tones.map((tone) => ({ id: `il-${texture}-${tone}`, tone, texture })),
);

/** The mark of each category, by its position in the report. After twelve categories the marks repeat. */
export function marksOf(categories: readonly Pick<CategoryHours, 'category'>[]): ReadonlyMap<string, string> {
  return new Map(
    categories.map(({ category }, index) => [category, `url(#${loadMarks[index % loadMarks.length]?.id})`]),
  );
}

export const stateMarks = { suggested: 'url(#il-suggested)', own: 'url(#il-own)', untagged: 'url(#il-untagged)' };
