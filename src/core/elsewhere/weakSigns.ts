import type { AppUse, ProgramRun } from '../observation/observation';
import type { Context } from './context';
import type { Purpose, Sign } from './purpose';
import { isUsedFor } from '../stretch/programs';
import { type Duration, lengthOf, MINUTE, type Span } from '../time/span';

/** Talk that says nothing alone. */
const talk: Sign = { rule: 'R24', weight: 0.3 };

/** Absences from the editor of this length are interruptions, when there are several near each other. */
const SHORTEST: Duration = MINUTE;
const LONGEST: Duration = 5 * MINUTE;
const WITHIN: Duration = 30 * MINUTE;
const SEVERAL = 3;

/** R17 and R24: a look into a channel of questions, in one of several short absences from own code. */
export function interruption(
  { app, topic }: AppUse,
  gap: Span,
  gaps: readonly Span[],
  around: Context | undefined,
): Purpose | undefined {
  if (app !== 'chat' || topic !== 'question' || !isShort(gap) || !around?.isInside || !around.judged.own)
    return undefined;
  if (!isOneOfSeveral(gap, gaps.filter(isShort))) return undefined;
  return {
    ...talk,
    proposes: { category: 'support', duty: 'support.repeat-question' },
    also: [{ rule: 'R17', weight: 0.3 }],
  };
}

/** True when the absence and others, which are sorted, lie within half an hour. */
function isOneOfSeveral(gap: Span, absences: readonly Span[]): boolean {
  return absences.some((first, index) => {
    const last = absences[index + SEVERAL - 1];
    return last !== undefined && first.start <= gap.start && last.end >= gap.end && last.end - first.start <= WITHIN;
  });
}

function isShort(gap: Span): boolean {
  return lengthOf(gap) >= SHORTEST && lengthOf(gap) <= LONGEST;
}

/** The editor is left so soon after a command that was refused. */
const SOON: Duration = 3 * MINUTE;
const LEFT: Duration = 5 * MINUTE;

/** R15 and R24: talk with a colleague after a command that asks for access was refused and the editor was left. */
export function refusal({ app, topic }: AppUse, gap: Span, programs: readonly ProgramRun[]): Purpose | undefined {
  if (app !== 'chat' && app !== 'mail') return undefined;
  if (topic !== 'person' && topic !== 'team') return undefined;
  const wasRefused = programs.some(
    ({ program, exit = 0, end }) =>
      exit !== 0 && isUsedFor(program, 'access') && end <= gap.start && gap.start - end <= SOON,
  );
  if (!wasRefused || lengthOf(gap) < LEFT) return undefined;
  return { rule: 'R15', weight: 0.35, proposes: { category: 'chasing', duty: 'chasing.server-access' }, also: [talk] };
}
