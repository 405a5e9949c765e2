/** How a category is drawn: one of nine colours and one of nine textures (`media/colours.css`). */
interface Mark {
  readonly id: string;
  readonly colour: number;
  readonly texture: Texture;
  /** True for a mark whose colour another mark has too: its texture is always drawn. */
  readonly textured: boolean;
}

export type Texture = (typeof textures)[number];

const textures = ['plain', 'rising', 'dots', 'rows', 'grid', 'falling', 'columns', 'crosses', 'checks'] as const;

/** The categories that have a colour of their own, in the order of the taxonomy. */
const coloured = [
  'documentation',
  'misuse-debugging',
  'architecture',
  'requirements',
  'support',
  'chasing',
  'late-changes',
  'firefighting',
  'coordination',
];

/** A mark for each of the nine categories, then nine for categories that a person added. */
export const categoryMarks: readonly Mark[] = [0, 1].flatMap((shift) =>
  textures.map((_, index) => ({
    id: `il-${shift * textures.length + index + 1}`,
    colour: index + 1,
    texture: textures[(index + shift) % textures.length] ?? 'plain',
    textured: shift > 0,
  })),
);

/**
 * What each category is filled with. One of the nine has the same fill in every picture, whichever categories are
 * shown; the others follow in their order, and after nine of them the marks repeat.
 */
export function marksOf(categories: readonly { readonly category: string }[]): ReadonlyMap<string, string> {
  const added = categories.filter(({ category }) => !coloured.includes(category));
  return new Map(
    categories.map((one) => {
      const known = coloured.indexOf(one.category);
      const index = known >= 0 ? known : coloured.length + (added.indexOf(one) % textures.length);
      return [one.category, `url(#il-${index + 1})`];
    }),
  );
}

/** The fills of time that is in no category. */
export const stateMarks = { suggested: 'url(#il-suggested)', own: 'url(#il-own)', untagged: 'url(#il-untagged)' };

/** The fills of load whatever its category: all of it or the stand-in part, and the part that was shared. */
export const loadMarks = { load: 'url(#il-load)', shared: 'url(#il-shared)' };
