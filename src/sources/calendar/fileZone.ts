import { MINUTE, SECOND } from '../../core/time/span';
import { type Component, parseComponent, rulesIn, stampIn, stampOf, stampsOf } from './parsed';
import { occurrencesOf, type Rule } from './recurrence';
import { DAY, type WallTime, type Zone } from './wallTime';

/** A rule by which the offset from UTC changes; offsets in milliseconds ahead of UTC. */
interface Change {
  readonly start: WallTime;
  readonly from: number;
  readonly to: number;
  readonly rules: readonly { readonly rule: Rule; readonly until: number }[];
  readonly dates: readonly WallTime[];
}

/** No rule of a zone changes it more rarely than once in this time. */
const LOOK_BACK = 800 * DAY;

/** The zone that the file defines, by its name. Undefined where its definition cannot be understood. */
export function fileZone(lines: readonly string[]): { readonly name: string; readonly zone: Zone } | undefined {
  try {
    const component = parseComponent('VTIMEZONE', lines.slice(1, -1));
    const name: unknown = component.getFirstPropertyValue('tzid');
    const changes = component.getAllSubcomponents().map(changeOf);
    if (typeof name !== 'string' || changes.length === 0) return undefined;
    return { name, zone: { isGuessed: false, instantOf: (wall) => wall - offsetAt(changes, wall) } };
  } catch {
    return undefined;
  }
}

function changeOf(component: Component): Change {
  const start = stampIn(component, 'dtstart')?.wall ?? 0;
  const [from, to] = [offsetIn(component, 'tzoffsetfrom'), offsetIn(component, 'tzoffsetto')];
  const rules = rulesIn(component).map(({ rule, until }) => ({ rule, until: untilWall(until, from) }));
  const dates = component.getAllProperties('rdate').flatMap((one) => stampsOf(one).map(({ wall }) => wall));
  return { start, from, to, rules, dates };
}

function untilWall(until: string | undefined, from: number): number {
  const stamp = until === undefined ? undefined : stampOf(until);
  if (!stamp) return Number.POSITIVE_INFINITY;
  return stamp.isUtc ? stamp.wall + from : stamp.wall;
}

function offsetIn(component: Component, name: string): number {
  const property = component.getFirstProperty(name);
  const match = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(String((property?.toJSON() as unknown[] | undefined)?.[3]));
  if (!match) throw new RangeError(`${name} is no offset`);
  const [, sign, hours, minutes, seconds] = match;
  const length = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds ?? 0) * SECOND;
  return sign === '-' ? -length : length;
}

/** The offset of the newest change before `wall`; within an hour that is skipped still that before it. */
function offsetAt(changes: readonly Change[], wall: WallTime): number {
  const before = changes.flatMap((change) => onsetsOf(change, wall).map((at) => ({ at, change })));
  const [newest] = before.toSorted((one, other) => other.at - one.at);
  if (!newest) return changes.toSorted((one, other) => one.start - other.start)[0]?.from ?? 0;
  const { at, change } = newest;
  return wall < at + (change.to - change.from) ? change.from : change.to;
}

/** When the change came into force, in the wall time before it, at the last time up to `wall`. */
function onsetsOf({ start, rules, dates }: Change, wall: WallTime): WallTime[] {
  if (start > wall) return [];
  const repeated = rules.flatMap(({ rule, until }) => {
    const to = Math.min(wall, until);
    return occurrencesOf(rule, start, to - LOOK_BACK, to).slice(-1);
  });
  return [start, ...dates.filter((at) => at <= wall), ...repeated].toSorted((one, other) => one - other).slice(-1);
}
