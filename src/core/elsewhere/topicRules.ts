import type { AppUse } from '../observation/observation';
import type { TitleClass } from '../observation/titleClass';
import { type Duration, MINUTE } from '../time/span';
import { type Purpose, purpose } from './purpose';

/** R23: what meetings are proposed as, by the class of their title. */
export const meetings: Readonly<Partial<Record<TitleClass, Purpose>>> = {
  planning: purpose('R23', 0.8, 'coordination', 'meeting'),
  refinement: purpose('R23', 0.8, 'coordination', 'meeting'),
  'stand-up': purpose('R23', 0.85, 'coordination', 'meeting'),
  retrospective: purpose('R23', 0.85, 'coordination', 'meeting'),
  status: purpose('R23', 0.8, 'coordination', 'meeting'),
  'one-on-one': purpose('R23', 0.8, 'coordination', 'meeting'),
  release: purpose('R23', 0.7, 'coordination', 'meeting'),
  interview: purpose('R23', 0.8, 'coordination', 'admin'),
  'design-review': purpose('R23', 0.8, 'architecture', 'decision'),
  requirements: purpose('R23', 0.7, 'requirements', 'clarify'),
  incident: purpose('R23', 0.75, 'firefighting', 'account'),
  support: purpose('R23', 0.7, 'support', 'complaint-intake'),
  explaining: purpose('R23', 0.75, 'support', 'explain-system'),
  'third-party': purpose('R23', 0.7, 'chasing', 'third-party'),
  'late-change': purpose('R23', 0.7, 'late-changes', 'requirement'),
  other: purpose('R23', 0.55, 'coordination', 'meeting'),
};

/** Who reads a ticket for less only looks through a list of them. */
const READ: Duration = 3 * MINUTE;

/** Who is in a channel of questions for less only looks whether there is one. */
const ANSWER: Duration = 2.5 * MINUTE;

/** What a use of a program or site is proposed as by itself; undefined when it says nothing alone. */
export function purposeOf({ app, topic }: AppUse, visit: Duration): Purpose | undefined {
  switch (app) {
    case 'chat':
      if (topic === 'requirements' || (topic === 'question' && visit < ANSWER)) return undefined;
      return talk[topic ?? ''];
    case 'mail':
      return talk[topic ?? ''];
    case 'wiki':
      return pages[topic ?? ''];
    case 'tickets':
      return topic === 'ticket' && visit < READ ? undefined : tickets[topic ?? ''];
    case 'incident':
      return purpose('R27', 0.75, 'firefighting', 'incident');
    case 'design':
      return purpose('R29', 0.6, 'architecture', 'design-dilemma');
    default:
      return undefined;
  }
}

const talk: Readonly<Record<string, Purpose>> = {
  question: purpose('R24', 0.6, 'support', 'repeat-question'),
  complaint: purpose('R24', 0.7, 'support', 'complaint-intake'),
  requirements: purpose('R24', 0.6, 'requirements', 'clarify'),
  access: purpose('R24', 0.65, 'chasing', 'server-access'),
  approval: purpose('R24', 0.7, 'chasing', 'approval'),
  'third-party': purpose('R24', 0.6, 'chasing', 'third-party'),
  ownership: purpose('R24', 0.6, 'coordination', 'cross-role'),
  administration: purpose('R24', 0.7, 'coordination', 'admin'),
  incident: purpose('R27', 0.65, 'firefighting', 'incident'),
  decision: purpose('R24', 0.55, 'architecture', 'design-dilemma'),
  release: purpose('R24', 0.5, 'coordination', 'cross-role'),
};

const pages: Readonly<Record<string, Purpose>> = {
  writing: purpose('R25', 0.75, 'documentation', 'internal'),
  decision: purpose('R25', 0.6, 'architecture', 'decision'),
  postmortem: purpose('R25', 0.75, 'firefighting', 'account'),
  requirements: purpose('R25', 0.6, 'requirements', 'document'),
  team: purpose('R25', 0.5, 'coordination', 'meeting'),
};

const tickets: Readonly<Record<string, Purpose>> = {
  access: purpose('R26', 0.7, 'chasing', 'server-access'),
  approval: purpose('R26', 0.7, 'chasing', 'approval'),
  ownership: purpose('R26', 0.6, 'coordination', 'default-owner'),
  ticket: purpose('R26', 0.5, 'requirements', 'clarify'),
};
