import * as v from 'valibot';
import { readInput } from '../input/parseInput';
import { ruleIds } from '../records/ruleId';
import { categoryOf, isKnown } from '../taxonomy/lookup';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { DayRow } from './dayRows';

const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const span = { start: instant, end: instant };
const project = v.exactOptional(v.string());

/** A row as a menu of the Today view passes it; other extensions and keybindings can pass anything. */
function rowSchema(taxonomy: Taxonomy) {
  const suggestion = v.pipe(
    v.object({
      ...span,
      category: v.string(),
      duty: v.exactOptional(v.string()),
      reasons: v.array(v.object({ rule: v.picklist(ruleIds), holds: v.number() })),
    }),
    v.check(({ category, duty = category }) => categoryOf(duty) === category && isKnown(taxonomy, duty)),
  );
  return v.variant('type', [
    v.object({ type: v.literal('segment'), ...span, state: v.picklist(['own', 'untagged', 'suggested']), project }),
    v.object({
      type: v.literal('suggestion'),
      ...span,
      state: v.exactOptional(v.literal('suggested')),
      suggestion,
      project,
    }),
    v.object({
      type: v.literal('duty'),
      ...span,
      state: v.picklist(['confirmed', 'excluded']),
      category: v.string(),
      duty: v.exactOptional(v.string()),
      entry: v.string(),
    }),
    v.object({ type: v.picklist(['gap', 'paused', 'hidden']), ...span }),
  ]);
}

/** Parses a row of the day; undefined for anything that is none. */
export function parseDayRow(input: unknown, taxonomy: Taxonomy): DayRow | undefined {
  const parsed = readInput(rowSchema(taxonomy), input);
  return parsed?.success && parsed.output.end > parsed.output.start ? parsed.output : undefined;
}
