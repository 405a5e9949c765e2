import type { AppUse } from '../observation/observation';
import { firstEndingAfter } from '../time/spanSearch';
import type { Judged } from '../suggest/judge';
import type { Purpose } from './topicRules';
import type { Span } from '../time/span';

/** What the work around is taken for: the scene in which something lies. */
export function contextOf(judged: readonly Judged[], { start, end }: Span): Judged | undefined {
  const scenes = judged.map((one) => ({ ...one.scene, judged: one }));
  const around = firstEndingAfter(scenes, start);
  return around && around.start < end ? around.judged : undefined;
}

/** True for what may belong to the work around it: everything but leisure, private things, and what has its own purpose. */
export function mayBelong({ app, topic }: AppUse): boolean {
  if (app === 'private' || topic === 'leisure' || topic === 'local') return false;
  return app !== 'call' && topic !== 'own-ticket' && topic !== 'pipeline' && topic !== 'plan';
}

/** What a use in the middle of load is proposed as. */
export function fromContext(around: Judged | undefined): Purpose | undefined {
  const load = around?.load;
  const rule = load?.reasons[0]?.rule;
  if (!load || !rule) return undefined;
  const { category, duty } = load;
  return { rule, weight: 0.6, proposes: { category, ...(duty !== undefined && { duty }) } };
}
