import type { RecordingSettings } from '../../activity/recordingSettings';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import { type Duration, HOUR } from '../../time/span';
import type { BasisSince, MeasurementBasis } from '../../store/basisLog';
import type { Break } from './comparison';

/** The rules in force; the developer's own duties change no total of a category, so they are none. */
export function measurementBasis(core: Taxonomy, { idle }: Pick<RecordingSettings, 'idle'>): MeasurementBasis {
  const all = core.categories.flatMap((category) => [category, ...category.duties]);
  const roleFits = all.flatMap(({ id, roleFit }) => (roleFit ? [`${id}=${roleFit}`] : [])).join(' ');
  return { taxonomy: core.version, roleFits, idle };
}

/** Rules that were taken back within a day are none: nobody's weeks differ by that. */
const SETTLED: Duration = 24 * HOUR;

/** The changes after which weeks are not comparable with those before, oldest first. */
export function breaksOf(history: readonly BasisSince[]): Break[] {
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
