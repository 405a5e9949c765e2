import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { Facets } from './dutyEntry';
import { roles } from '../taxonomy/roles';
import { typedLine, typedLink, typedNote } from '../input/typedText';

/** What may be said about a duty besides its category, each in its accepted form (docs/taxonomy.md, "Facets"). */
export const facetFields = {
  requester: v.optional(typedLine),
  topic: v.optional(typedLine),
  note: v.optional(typedNote),
  link: v.optional(typedLink),
  outcome: v.optional(typedLine),
  roleFit: v.optional(oneOf(['mine', 'shared', 'standing-in'])),
  standInRole: v.optional(oneOf(roles)),
  planned: v.optional(v.boolean(() => l10n.t('expected true or false.'))),
  trigger: v.optional(oneOf(['asked', 'meeting', 'alert', 'self'])),
  absence: v.optional(oneOf(['absent', 'overloaded', 'uninformed', 'unstaffed', 'unknown'])),
} satisfies Record<keyof Facets, unknown>;

export const facetNames = Object.keys(facetFields) as readonly (keyof Facets)[];

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, () => l10n.t('unknown. Accepted: {0}.', options.join(', ')));
}
