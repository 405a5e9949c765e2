import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { type FacetName, type Facets, facetNames, facetFields } from './facetTable';
import { LONGEST_NOTE } from '../input/typedNote';
import { lineExpected } from '../input/typedText';
import { parseInput, withoutUndefined } from '../input/parseInput';

/** Parses the facets of a duty. An empty value counts as absent. Throws `InputError`. */
export function parseFacets(input: unknown): Facets {
  return withoutUndefined(parseInput(v.strictObject(facetFields), input, 'facets'));
}

/** Parses one facet that a person typed. Throws `InputError` with a sentence that says what can be typed. */
export function parseTypedFacet(name: FacetName, typed: string): Facets {
  return withoutUndefined(parseInput(v.strictObject(facetFields), { [name]: typed }, 'facets', acceptedText(name)));
}

function acceptedText(name: FacetName): string {
  if (name === 'link') return l10n.t('Enter a link that begins with https:// or http://.');
  if (name === 'note') return l10n.t('Enter plain text of at most {0} characters.', LONGEST_NOTE);
  return lineExpected();
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
