import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { DutyStart } from './dutyEntry';
import { facetFields } from './facetFields';
import { categoryOf } from '../taxonomy/lookup';
import { parseInput, refusal, withoutUndefined } from '../input/parseInput';
import type { CategoryId, DutyId } from '../taxonomy/taxonomy';

const idExpected = (): string => l10n.t('expected the id of a category or a duty, such as documentation.');

const id = v.pipe(v.string(idExpected), v.trim());

/** What names a duty, in everything that takes one. */
export const dutyFields = { category: v.optional(id), duty: v.optional(id) };

const schema = v.strictObject({ ...dutyFields, ...facetFields }, idExpected);

/**
 * Reads what a command or another extension passes to start a duty: an id, or an object with `category` or
 * `duty` and facets. Throws `InputError` that names the field. Whether the id is known is asked elsewhere.
 */
export function parseDutyStart(input: unknown): DutyStart {
  const given = parseInput(schema, typeof input === 'string' ? { category: input } : input, 'category');
  const { category, duty, ...facets } = given;
  return { ...withoutUndefined(facets), ...parseDutyRef(category, duty) };
}

/** The category and, where one is named, the duty below it. Either id may stand for both. */
export function parseDutyRef(
  category: string | undefined,
  duty: string | undefined,
): { category: CategoryId; duty?: DutyId } {
  const named = duty ?? category;
  if (!named) throw refusal('category', idExpected());
  const place = categoryOf(named);
  if (category && categoryOf(category) !== place) throw refusal('duty', l10n.t('expected a duty below {0}.', category));
  return named === place ? { category: place } : { category: place, duty: named };
}
