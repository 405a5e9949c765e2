import type { Segment } from '../../../../src/core/timeline/segment';
import { MINUTE } from '../../../../src/core/time/span';
import { weekOf } from '../../../../src/core/time/calendar';

export const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
export const week = weekOf(calendar, '2026-W48');

/** The worked example of the specification: T 2220, C 1230, L_C 690, S 120, L_S 90, M 690, U 180, in minutes. */
export function exampleSegments(): Segment[] {
  const start = (day: number): number => (week.days[day]?.span.start ?? 0) + 8 * 60 * MINUTE;
  let at = start(0);
  const next = (minutes: number, rest: Omit<Segment, 'start' | 'end' | 'measured'>, measured = 1): Segment => {
    const segment = { start: at, end: at + minutes * MINUTE, measured: minutes * MINUTE * measured, ...rest };
    at = segment.end;
    return segment;
  };
  const monday = [
    next(300, { state: 'confirmed', category: 'requirements', duty: 'requirements.clarify' }, 0),
    next(150, { state: 'confirmed', category: 'own', duty: 'own.coding' }),
  ];
  at = start(1);
  const tuesday = [
    next(60, { state: 'confirmed', category: 'architecture', duty: 'architecture.decision' }),
    next(330, { state: 'confirmed', category: 'documentation', duty: 'documentation.api-spec' }),
    next(60, { state: 'suggested', category: 'documentation' }),
  ];
  at = start(2);
  const wednesday = [
    next(390, { state: 'confirmed', category: 'own', duty: 'own.coding' }),
    next(60, { state: 'untagged' }),
  ];
  at = start(3);
  const thursday = [
    next(400, { state: 'own', kind: 'edit' }),
    next(30, { state: 'suggested', category: 'support' }),
    next(30, { state: 'suggested', category: 'own' }),
  ];
  at = start(4);
  const friday = [next(290, { state: 'own', kind: 'edit' }), next(120, { state: 'untagged' })];
  return [...monday, ...tuesday, ...wednesday, ...thursday, ...friday];
}
