import * as v from 'valibot';
import { facetFields } from '../records/facetTable';
import { findCategory } from '../taxonomy/lookup';
import { parseInput, programRefusal, withoutUndefined } from '../input/parseInput';
import { checkInstant, instantExpected } from '../input/pastSpan';
import type { Duty, Taxonomy } from '../taxonomy/taxonomy';
import { typedLine } from '../input/typedText';
import type { Instant } from '../time/span';
import type { NewWait } from '../records/wait';

const CHASING = 'chasing';

const kindExpected = 'expected the id of a duty under chasing, such as chasing.server-access.';

const schema = v.strictObject(
  {
    kind: v.string(kindExpected),
    subject: v.optional(typedLine),
    owner: facetFields.requester,
    link: facetFields.link,
    openedAt: v.optional(v.number(instantExpected)),
  },
  kindExpected,
);

/** The kinds of waits: the duties of chasing. */
export function waitKinds(taxonomy: Taxonomy): readonly Duty[] {
  return findCategory(taxonomy, CHASING)?.duties ?? [];
}

/** Parses and checks a new wait. Throws an `InputError` that names the field. */
export function parseNewWait(input: unknown, taxonomy: Taxonomy, now: Instant): NewWait {
  const wait = withoutUndefined(parseInput(schema, input, 'kind'));
  const kinds = waitKinds(taxonomy).map(({ id }) => id);
  if (!kinds.includes(wait.kind)) throw programRefusal('kind', `unknown. Accepted: ${kinds.join(', ')}.`);
  if (wait.openedAt !== undefined) checkInstant('openedAt', wait.openedAt, now);
  return wait;
}
