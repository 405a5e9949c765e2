import * as fc from 'fast-check';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { HOUR, MINUTE } from '../../../../src/core/time/span';

const load = taxonomy.categories.flatMap(({ id, duties }) => [id, ...duties.map((duty) => duty.id)]);

/** Ids of all kinds; those that measures look at by name come more often. */
const id = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...load) },
  { weight: 2, arbitrary: fc.constantFrom('support', 'chasing.approval', 'late-changes.frontend', 'late-changes') },
  { weight: 2, arbitrary: fc.constantFrom('misuse-debugging', 'own.debugging', 'firefighting.troubleshooting') },
  { weight: 2, arbitrary: fc.constantFrom(...taxonomy.own, 'own', 'own.coding', 'own.coding') },
  { weight: 1, arbitrary: fc.constantFrom(...taxonomy.excluded) },
);

const facets = fc.record(
  {
    requester: fc.constantFrom('Mobile', 'mobile ', 'QA', 'ＱＡ', 'PM', 'Ops', 'Partner A', 'partner  a', 'Legal', ' '),
    topic: fc.constantFrom('Pagination', 'pagination ', 'Tokens', 'Retries', ' '),
    link: fc.constantFrom('https://wiki.example/a', 'https://wiki.example/b', 'https://tracker.example/1'),
    outcome: fc.constantFrom('Partner B is live', ' partner b is live', 'It shipped', 'One', 'Two', 'Three', 'Four'),
    roleFit: fc.constantFrom('mine', 'shared', 'standing-in' as const),
    standInRole: fc.constantFrom('tech-lead', 'third-party', 'none' as const),
    planned: fc.boolean(),
    trigger: fc.constantFrom('asked', 'meeting', 'alert', 'self' as const),
  },
  { requiredKeys: [] },
);

/** What is said about a span: an id with facets, how its length is known, and when it was said. */
export const tag = fc.record({
  id,
  facets,
  duration: fc.constantFrom('measured', 'measured', 'adjusted', 'estimated' as const),
  provenance: fc.constantFrom('manual-live', 'manual-later', 'suggestion-accepted', 'suggestion-edited' as const),
  /** How long after its end it was tagged, where it was tagged later. */
  delay: fc.oneof(
    fc.integer({ min: 0, max: 60 * MINUTE }),
    fc.integer({ min: 0, max: 72 }).map((hours) => hours * HOUR),
  ),
});

export type Tag = typeof tag extends fc.Arbitrary<infer T> ? T : never;
