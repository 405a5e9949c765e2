import * as v from 'valibot';
import { type Facets, facetNames, facetFields } from './facetTable';
import { parseInput, withoutUndefined } from '../input/parseInput';

/** What is known about a duty besides its category; what is empty is not known. Throws `InputError`. */
export function parseFacets(input: unknown): Facets {
  return withoutUndefined(parseInput(v.strictObject(facetFields), input, 'facets'));
}

/** The same thing without any facet. */
export function withoutFacets<T extends Facets>(entry: T): Omit<T, keyof Facets> {
  const names: readonly string[] = facetNames;
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name))) as Omit<T, keyof Facets>;
}

/** Nothing of it but its facets. */
export function facetsOf(entry: Facets): Facets {
  const names: readonly string[] = facetNames;
  return Object.fromEntries(Object.entries(entry).filter(([name]) => names.includes(name)));
}
