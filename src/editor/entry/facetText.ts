import * as l10n from '@vscode/l10n';
import { type Facet, type FacetName, type Facets, facetTable } from '../../core/records/facetTable';
import type { DutyRef } from '../../core/taxonomy/dutyRef';
import { roleFitOf, standInRoleOf } from '../../core/taxonomy/lookup';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';

/** The value of a facet in words, or what is assumed while it has none. */
export function facetText(name: FacetName, facets: Facets, what: DutyRef, taxonomy: Taxonomy): string {
  const { values }: Facet = facetTable[name];
  const value = facets[name];
  const labelOf = (one: unknown) => values?.find((known) => known.value === one)?.label() ?? String(one);
  if (value !== undefined) return labelOf(value);
  if (name === 'roleFit') return assumed(labelOf(roleFitOf(taxonomy, what.category, what.duty)));
  if (name === 'standInRole') return assumed(labelOf(standInRoleOf(taxonomy, what.category, what.duty)));
  return '';
}

function assumed(value: string): string {
  return l10n.t('{0} (assumed)', value);
}
