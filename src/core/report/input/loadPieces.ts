import type { DutyEntry } from '../../records/dutyEntry';
import { natureOf, roleFitOf, standInRoleOf } from '../../taxonomy/lookup';
import type { CategoryId, DutyId, RoleFit, Taxonomy } from '../../taxonomy/taxonomy';
import type { Role } from '../../taxonomy/roles';
import type { Span } from '../../time/span';
import type { Segment } from '../../timeline/segment';

/** An interval i ∈ L_C: confirmed time in a load category, within one local day, with its facets or their defaults. */
export interface LoadPiece extends Span {
  readonly category: CategoryId;
  readonly duty?: DutyId;
  readonly role: Role;
  readonly roleFit: RoleFit;
  readonly planned: boolean;
  readonly trigger: NonNullable<DutyEntry['trigger']>;
  readonly entry?: DutyEntry;
}

/** L_C as intervals (docs/measures.md, "Time base"). A missing facet has its default (docs/taxonomy.md, "Facets"). */
export function loadPieces(
  segments: readonly Segment[],
  entries: ReadonlyMap<string, DutyEntry>,
  taxonomy: Taxonomy,
): LoadPiece[] {
  return segments.flatMap((segment) => {
    const { start, end, category, duty } = segment;
    if (segment.state !== 'confirmed' || category === undefined || natureOf(category) !== 'load') return [];
    const entry = segment.entry === undefined ? undefined : entries.get(segment.entry);
    return {
      start,
      end,
      category,
      ...(duty !== undefined && { duty }),
      role: entry?.standInRole ?? standInRoleOf(taxonomy, category, duty),
      roleFit: entry?.roleFit ?? roleFitOf(taxonomy, category, duty),
      planned: entry?.planned ?? false,
      trigger: entry?.trigger ?? 'asked',
      ...(entry && { entry }),
    };
  });
}
