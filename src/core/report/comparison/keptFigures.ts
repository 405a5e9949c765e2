import type { Week, WeekId } from '../../time/calendar';
import { HOUR, overlaps, type Span } from '../../time/span';
import type { WeekFigures } from './weekFiguresSchema';

/**
 * The figures of past weeks, kept until something in the week may have changed. `basis` is everything besides the
 * records that the figures depend on; only figures of the latest basis are kept.
 */
export interface KeptFigures {
  find(basis: string, week: WeekId): WeekFigures | undefined;
  keep(basis: string, week: Week, figures: WeekFigures): void;
  /** Drops the figures of weeks near `changed`, or of all weeks. It must be called before the next `find`. */
  drop(changed: Span | undefined): void;
}

/** A change so near to a week can change its figures: the unbroken activity around a week decides what is own work. */
const NEAR = 24 * HOUR;

export function keptFigures(): KeptFigures {
  const weeks = new Map<WeekId, { readonly span: Span; readonly figures: WeekFigures }>();
  let latest: string | undefined;
  return {
    find: (basis, week) => (basis === latest ? weeks.get(week)?.figures : undefined),
    keep(basis, { id, span }, figures) {
      if (basis !== latest) weeks.clear();
      latest = basis;
      weeks.set(id, { span: { start: span.start - NEAR, end: span.end + NEAR }, figures });
    },
    drop(changed) {
      for (const [id, { span }] of weeks) if (!changed || overlaps(span, changed)) weeks.delete(id);
    },
  };
}
