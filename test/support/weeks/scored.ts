import { parseTrace } from '../../../src/core/trace/parseTrace';
import { replayTrace } from '../../../src/core/trace/printed';
import { addWeek, figuresOf, type Figure, newScore } from './score';
import { knownWeeks } from './weeks';

/** The figures of the project's own weeks, each with its bound (docs/weeks.md, "Figures"). */
export function figuresOfKnownWeeks(): readonly Figure[] {
  const score = newScore();
  for (const { trace, truth, dates } of knownWeeks()) addWeek(score, replayTrace(parseTrace(trace)), truth, dates);
  return figuresOf(score);
}
