import { isOfIncident } from '../observation/isOfIncident';
import type { AppUse, Observation } from '../observation/observation';
import type { Judged } from '../stretch/judge';
import { clip, type Duration, lengthOf, MINUTE, overlaps, type Span, totalLength } from '../time/span';
import type { Candidate } from './candidate';
import { type Context, contextOf, fromContext, LONGEST_TALK, mayBelong } from './context';
import { inFront } from './presence';
import type { Purpose } from './purpose';
import { purposeOf } from './topicRules';
import { type Visit, visitsOf } from './visits';
import { interruption, refusal } from './weakSigns';

/** Programs and sites in front. */
export function usesIn(
  gaps: readonly Span[],
  observations: readonly Observation[],
  judged: readonly Judged[],
): Candidate[] {
  const front = inFront(observations).filter(({ app }) => app !== 'call');
  const programs = observations.filter((one) => one.kind === 'program');
  const incidents = observations.filter((one) => one.kind === 'app').filter(isOfIncident);
  const all = visitsOf(gaps.flatMap((gap) => front.flatMap((use) => clip(use, gap) ?? [])));
  return gaps.flatMap((gap) => {
    const uses = all.filter((use) => overlaps(use, gap));
    const failing = isAboutFailures(uses);
    const watching =
      isWatching(uses) &&
      !front.some((use) => use.topic === 'pipeline' && overlaps(use, { start: gap.start - 30 * MINUTE, end: gap.end }));
    return uses.flatMap((use) => {
      const around = contextOf(judged, use);
      const purpose =
        (mayBelong(use) ? fromContext(around, use) : undefined) ??
        refusal(use, gap, programs) ??
        (isAsked(use, around) ? asked : undefined) ??
        interruption(use, gap, gaps, around) ??
        (isOfSystem(use) && isNear(use, incidents)
          ? incident
          : failing && isTalkOrFailure(use)
            ? failures
            : watching && use.app === 'monitoring'
              ? foresight
              : purposeOf(use, use.visit));
      return purpose ? [{ start: use.start, end: use.end, purpose }] : [];
    });
  });
}

/** What was looked at so shortly before or after a page or a channel of an incident is about it. */
const OF_INCIDENT: Duration = 15 * MINUTE;

function isNear({ start, end }: Span, others: readonly Span[]): boolean {
  return others.some((one) => overlaps(one, { start: start - OF_INCIDENT, end: end + OF_INCIDENT }));
}

/** True for programs that show a running system. */
function isOfSystem({ app }: AppUse): boolean {
  return app === 'monitoring' || app === 'terminal' || app === 'cloud-console';
}

/** R24: somebody asked something in the middle of own work. */
const asked: Purpose = {
  rule: 'R24',
  weight: 0.5,
  proposes: { category: 'support', duty: 'support.repeat-question' },
};

const LONG_TALK: Duration = 5 * MINUTE;
const LONG_IN_CHANNEL: Duration = 2 * MINUTE;

/** True for longer talk in the middle of own work, with one person or with those who decide what a product does. */
function isAsked({ app, topic, visit }: Visit, around: Context | undefined): boolean {
  if (app !== 'chat' || !around?.isInside || !around.judged.own) return false;
  return (topic === 'person' && visit >= LONG_TALK) || (topic === 'requirements' && visit >= LONG_IN_CHANNEL);
}

const failures: Purpose = {
  rule: 'R28',
  weight: 0.5,
  proposes: { category: 'misuse-debugging', duty: 'misuse-debugging.consumer' },
};

const incident: Purpose = {
  rule: 'R27',
  weight: 0.6,
  proposes: { category: 'firefighting', duty: 'firefighting.incident' },
};

const foresight: Purpose = {
  rule: 'R27',
  weight: 0.5,
  proposes: { category: 'firefighting', duty: 'firefighting.foresight' },
};

/** True when dashboards were watched for some minutes. */
function isWatching(uses: readonly AppUse[]): boolean {
  return totalLength(uses.filter(({ app, topic }) => app === 'monitoring' && topic === undefined)) >= 4 * MINUTE;
}

/** True when errors and logs were searched beside talk with those who use the system. */
function isAboutFailures(uses: readonly AppUse[]): boolean {
  const time = (holds: (use: AppUse) => boolean) => uses.filter(holds).reduce((sum, one) => sum + lengthOf(one), 0);
  const talk = time(
    ({ app, topic }) => (app === 'chat' || app === 'mail') && (topic === 'question' || topic === 'third-party'),
  );
  return time(({ topic }) => topic === 'errors') >= 2 * MINUTE && talk > 0;
}

function isTalkOrFailure({ app, topic, visit }: Visit): boolean {
  if (app === 'chat' || app === 'mail')
    return visit <= LONGEST_TALK && (topic === 'third-party' || topic === 'question' || topic === 'person');
  return topic === 'errors' || topic === 'third-party';
}
