import type { RecordingSettings } from '../../activity/recordingSettings';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import { type Duration, HOUR, type Instant } from '../../time/span';
import type { Break } from './comparison';

/** What weeks must have in common to be compared (spec 2.4). */
export interface Rules {
  /** Version of the taxonomy. */
  readonly taxonomy: number;
  /** The default `roleFit` of every category and duty, as one text. */
  readonly roleFits: string;
  /** The idle threshold, which is applied while recording. */
  readonly idle: Duration;
}

/** Rules and since when they are in force. */
export interface RulesSince extends Rules {
  readonly at: Instant;
}

/** Where the history of the rules is kept. */
export interface RuleLog {
  /** Writes the rules down if they are others than the newest that are known. */
  note(rules: Rules, at: Instant): void;
  /** Oldest first. */
  history(): RulesSince[];
}

/** The rules in force; the developer's own duties change no total of a category, so they are none. */
export function rulesOf(core: Taxonomy, { idle }: Pick<RecordingSettings, 'idle'>): Rules {
  const all = core.categories.flatMap((category) => [category, ...category.duties]);
  const roleFits = all.flatMap(({ id, roleFit }) => (roleFit ? [`${id}=${roleFit}`] : [])).join(' ');
  return { taxonomy: core.version, roleFits, idle };
}

/** Rules that were taken back within a day are none: nobody's weeks differ by that. */
const SETTLED: Duration = 24 * HOUR;

/** The changes after which weeks are not comparable with those before, oldest first. */
export function breaksOf(history: readonly RulesSince[]): Break[] {
  const lasting = history.filter((rules, index) => {
    const next = history[index + 1];
    return next === undefined || next.at - rules.at >= SETTLED;
  });
  return lasting.flatMap((rules, index): Break[] => {
    const before = lasting[index - 1];
    if (!before) return [];
    const { at } = rules;
    return [
      ...(rules.taxonomy === before.taxonomy ? [] : [{ at, what: 'taxonomy' } as const]),
      ...(rules.roleFits === before.roleFits ? [] : [{ at, what: 'role-fit' } as const]),
      ...(rules.idle === before.idle ? [] : [{ at, what: 'idle' } as const]),
    ];
  });
}
