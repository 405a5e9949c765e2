import * as v from 'valibot';
import { type Facets, facetNames, facetFields } from './facetTable';
import { parseInput, withoutUndefined } from '../input/parseInput';

/** Parses the facets of a duty. An empty value counts as absent. Throws `InputError`. */
export function parseFacets(input: unknown): Facets {
  return withoutUndefined(parseInput(v.strictObject(facetFields), input, 'facets'));
}

/** A copy of `entry` without its facets. */
export function withoutFacets<T extends Facets>(entry: T): Omit<T, keyof Facets> {
  const names: readonly string[] = facetNames;
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name))) as Omit<T, keyof Facets>;
}

/** Only the facets of `entry`. */
export function facetsOf(entry: Facets): Facets {
  const names: readonly string[] = facetNames;
  return Object.fromEntries(Object.entries(entry).filter(([name]) => names.includes(name)));
}
