import * as v from 'valibot';
import { InputError } from '../input/inputError';
import { parseInput, programRefusal, withoutUndefined } from '../input/parseInput';
import { shortened } from '../language/shortened';
import type { DutyRef } from '../taxonomy/dutyRef';
import { categoryOf, isKnown } from '../taxonomy/lookup';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { DutyStart } from './dutyEntry';
import { facetFields } from './facetTable';

const idExpected = 'expected the id of a category or a duty, such as documentation.';

const id = v.pipe(v.string(idExpected), v.trim());

const schema = v.strictObject({ category: v.optional(id), duty: v.optional(id), ...facetFields }, idExpected);

/**
 * Parses the input of a command, another extension or a trace that starts a duty: an id, or an object with `category`
 * or `duty` and facets. Throws an `InputError` that names the field, also for an id that is not in the taxonomy.
 */
export function parseDutyStart(input: unknown, taxonomy: Taxonomy): DutyStart {
  const given = parseInput(schema, typeof input === 'string' ? { category: input } : input, 'category');
  const { category, duty, ...facets } = given;
  return { ...withoutUndefined(facets), ...parseDutyRef(category, duty, taxonomy) };
}

/** One of the two ids is enough, because the id of a duty contains the id of its category. */
function parseDutyRef(category: string | undefined, duty: string | undefined, taxonomy: Taxonomy): DutyRef {
  const named = duty ?? category;
  if (!named) throw programRefusal('category', idExpected);
  const parent = categoryOf(named);
  if (category && categoryOf(category) !== parent) throw programRefusal('duty', `expected a duty under ${category}.`);
  const ref = named === parent ? { category: parent } : { category: parent, duty: named };
  if (!isKnown(taxonomy, named)) throw unknownDuty(ref, taxonomy);
  return ref;
}

function unknownDuty({ category, duty }: DutyRef, taxonomy: Taxonomy): Error {
  const known = taxonomy.categories.map((one) => one.id);
  return new InputError(
    duty === undefined ? 'category' : 'duty',
    `Unknown category or duty “${shortened(duty ?? category, 60)}”. Accepted: ${known.join(', ')}, or a duty under one of them.`,
  );
}
