import * as l10n from '@vscode/l10n';
import { InputError } from '../input/inputError';
import type { DutyStart, Facets } from '../records/dutyEntry';
import { parseDutyStart, parseDutyRef } from '../records/dutyStart';
import type { EntryEdit } from './editEntry';
import { parseFacets, facetsOf } from '../records/facets';
import { categoryOf, isKnown } from '../taxonomy/lookup';
import type { CategoryId, DutyId, Taxonomy } from '../taxonomy/taxonomy';

/** A duty as it may be stored: known ids, facets in their accepted form. Throws `InputError`. */
export function checkStart(taxonomy: Taxonomy, { category, duty, ...rest }: DutyStart): DutyStart {
  const start = parseDutyStart({ category, duty, ...facetsOf(rest) });
  assertKnown(taxonomy, start.duty ?? start.category);
  return start;
}

/** Refuses ids that are not in the taxonomy, and facets that nobody may set. */
export function checkEdit(taxonomy: Taxonomy, { start, end, category, duty, ...facets }: EntryEdit): EntryEdit {
  const given = Object.entries(facets);
  const said = parseFacets(Object.fromEntries(given.filter(([, value]) => value !== null)));
  const emptied = given.filter(([name, value]) => value !== undefined && !(name in said));
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...checkDutyRef(taxonomy, category, duty),
    ...said,
    ...(Object.fromEntries(emptied.map(([name]) => [name, null])) as Record<keyof Facets, null>),
  };
}

function checkDutyRef(
  taxonomy: Taxonomy,
  category: CategoryId | undefined,
  duty: DutyId | null | undefined,
): { category?: CategoryId; duty?: DutyId | null } {
  if (category === undefined && (duty === undefined || duty === null)) return duty === null ? { duty } : {};
  const place = parseDutyRef(category, duty ?? undefined);
  assertKnown(taxonomy, place.duty ?? place.category);
  return duty === null ? { ...place, duty } : place;
}

function assertKnown(taxonomy: Taxonomy, id: string): void {
  if (isKnown(taxonomy, id)) return;
  const known = taxonomy.categories.map((category) => category.id);
  throw new InputError(
    categoryOf(id) === id ? 'category' : 'duty',
    l10n.t(
      'Unknown category or duty “{0}”. Accepted: {1}, or a duty below one of them.',
      shortened(id),
      known.join(', '),
    ),
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
