import type { AppUse } from '../observation/observation';
import type { Judged } from '../stretch/judge';
import type { Purpose } from './purpose';
import type { Visit } from './visits';
import { type Duration, MINUTE, type Span } from '../time/span';

/** How long before and after a stretch what fits to it still belongs to it. */
const BEFORE: Duration = 12 * MINUTE;
const AFTER: Duration = 6 * MINUTE;

/** What the work around is taken for: the stretch in which something lies, or one right after or before it. */
export function contextOf(judged: readonly Judged[], { start, end }: Span): Context | undefined {
  const inside = judged.find(({ stretch }) => stretch.start < end && stretch.end > start);
  if (inside) return { judged: inside, isInside: true };
  const after = judged.find(({ stretch }) => stretch.start >= end);
  if (after?.load && after.stretch.start - end <= BEFORE) return { judged: after, isInside: false };
  const before = judged.findLast(({ stretch }) => stretch.end <= start);
  if (before?.load && start - before.stretch.end <= AFTER) return { judged: before, isInside: false };
  return undefined;
}

export interface Context {
  readonly judged: Judged;
  /** False right before or after it. */
  readonly isInside: boolean;
}

/** True when the use fits to the category beside which it lies. */
function fits({ app, topic }: AppUse, category: string): boolean {
  switch (category) {
    case 'misuse-debugging':
      return (
        topic === 'errors' ||
        topic === 'third-party' ||
        app === 'api-client' ||
        (app === 'chat' && (topic === 'question' || topic === 'person'))
      );
    case 'firefighting':
      return app === 'monitoring' || app === 'incident' || app === 'terminal' || topic === 'incident';
    case 'late-changes':
      return app === 'design' || topic === 'release' || topic === 'question';
    case 'architecture':
      return topic === 'decision' || app === 'design';
    case 'documentation':
      return app === 'wiki';
    case 'coordination':
      return topic === 'ownership';
    case 'requirements':
      return app === 'database' || topic === 'requirements';
    default:
      return false;
  }
}

/** True for what may belong to the work around it: everything but leisure, private things, and what has its own purpose. */
export function mayBelong({ app, topic }: AppUse): boolean {
  if (app === 'private' || topic === 'leisure' || topic === 'local') return false;
  return app !== 'call' && topic !== 'own-ticket' && topic !== 'pipeline' && topic !== 'plan';
}

/** What a use in the middle of load, or right before or after it, is proposed as. */
export function fromContext(around: Context | undefined, use: Visit): Purpose | undefined {
  const load = around?.judged.load;
  const rule = load?.reasons[0]?.rule;
  if (!load || !rule || (!around.isInside && !fits(use, load.category))) return undefined;
  if (!fits(use, load.category) && use.visit > LONGEST_LOOK) return undefined;
  if (isTalk(use) && (isWritten(load.category) || use.visit > LONGEST_TALK || isAboutElse(use, load.category)))
    return undefined;
  const { category, duty } = load;
  return { rule, weight: 0.6, proposes: { category, ...(duty !== undefined && { duty }) } };
}

/** What does not fit and is looked at for longer has a purpose of its own. */
const LONGEST_LOOK: Duration = 3 * MINUTE;

/** Longer talk is about itself, whatever lies around it. */
export const LONGEST_TALK: Duration = 4 * MINUTE;

function isTalk({ app }: AppUse): boolean {
  return app === 'chat' || app === 'mail';
}

/** True for talk with a purpose of its own that does not fit to what it lies in. */
function isAboutElse(use: AppUse, category: string): boolean {
  const says = use.topic !== undefined && !['person', 'team', 'list', 'automatic'].includes(use.topic);
  return says && !fits(use, category);
}

/** True for work on a text: who talks meanwhile does something else. */
function isWritten(category: string): boolean {
  return category === 'documentation' || category === 'architecture';
}
