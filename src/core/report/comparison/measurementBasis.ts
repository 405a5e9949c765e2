import type { RecordingSettings } from '../../activity/recordingSettings';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import { type Duration, HOUR, type Instant } from '../../time/span';
import type { BasisSince, MeasurementBasis } from '../../store/basisLog';
import type { Break } from './comparison';

/** The basis in force. The developer's own duties are not part of it: they do not change the total of a category. */
export function measurementBasis(core: Taxonomy, { idle }: Pick<RecordingSettings, 'idle'>): MeasurementBasis {
  const all = core.categories.flatMap((category) => [category, ...category.duties]);
  const roleFits = all.flatMap(({ id, roleFit }) => (roleFit ? [`${id}=${roleFit}`] : [])).join(' ');
  return { taxonomy: core.version, roleFits, idle };
}

/** A basis that was replaced sooner is ignored, so that a change that is undone within a day is no break. */
const SHORTEST_BASIS: Duration = 24 * HOUR;

/** The changes of the measurement basis from `from` until `until`. Later changes do not affect a comparison. */
export function breaksBetween(history: readonly BasisSince[], from: Instant, until: Instant): Break[] {
  return breaksOf(history).filter(({ at }) => at >= from && at < until);
}

/** The changes after which weeks are not comparable with those before, oldest first. */
export function breaksOf(history: readonly BasisSince[]): Break[] {
  const lasting = history.filter((basis, index) => {
    const next = history[index + 1];
    return next === undefined || next.at - basis.at >= SHORTEST_BASIS;
  });
  return lasting.flatMap((basis, index): Break[] => {
    const before = lasting[index - 1];
    if (!before) return [];
    const { at } = basis;
    return [
      ...(basis.taxonomy === before.taxonomy ? [] : [{ at, what: 'taxonomy' } as const]),
      ...(basis.roleFits === before.roleFits ? [] : [{ at, what: 'role-fit' } as const]),
      ...(basis.idle === before.idle ? [] : [{ at, what: 'idle' } as const]),
    ];
  });
}
