/**
 * How much a unit through an arc is worth: `first` decides, and `second` decides between equal ones. They are whole
 * numbers, so that no path seems better through an error of rounding.
 */
export interface Worth {
  readonly first: number;
  readonly second: number;
}

/** A connection that carries up to `capacity` whole units. */
export interface Arc extends Worth {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

/** An arc of the residual network. The one with the next even or odd number runs the other way. */
interface Residual extends Worth {
  readonly from: number;
  readonly to: number;
  left: number;
}

/**
 * Sends as many units as possible from node `source` to node `sink`, and of all ways to do so takes one that is worth
 * most. Returns the units that each arc carries. The arcs form no cycle. The method is that of successive best paths
 * (Ahuja, Magnanti, Orlin, Network Flows, 1993, section 9.7).
 */
export function largestFlow(arcs: readonly Arc[], nodes: number, source: number, sink: number): number[] {
  const residual = arcs.flatMap(({ from, to, capacity, first, second }): Residual[] => [
    { from, to, left: capacity, first, second },
    { from: to, to: from, left: 0, first: -first, second: -second },
  ]);
  for (let path = bestPath(residual, nodes, source, sink); path; path = bestPath(residual, nodes, source, sink)) {
    for (const index of path) {
      take(residual, index, 1);
      take(residual, index ^ 1, -1);
    }
  }
  return arcs.map((_, index) => residual[2 * index + 1]?.left ?? 0);
}

function take(residual: readonly Residual[], index: number, units: number): void {
  const arc = residual[index];
  if (arc) arc.left -= units;
}

/** The numbers of the arcs on the path that is worth most, from the sink back to the source; undefined without a path. */
function bestPath(arcs: readonly Residual[], nodes: number, source: number, sink: number): number[] | undefined {
  const worth = Array.from({ length: nodes }, (): Worth | undefined => undefined);
  const last = Array.from({ length: nodes }, () => -1);
  worth[source] = { first: 0, second: 0 };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, { from, to, left, first, second }] of arcs.entries()) {
      const before = worth[from];
      if (left === 0 || !before) continue;
      const after = { first: before.first + first, second: before.second + second };
      const known = worth[to];
      if (known && !isMore(after, known)) continue;
      worth[to] = after;
      last[to] = index;
      changed = true;
    }
  }
  if (!worth[sink]) return undefined;
  const path: number[] = [];
  for (let node = sink; node !== source; node = arcs[last[node] ?? -1]?.from ?? source) path.push(last[node] ?? -1);
  return path;
}

function isMore(a: Worth, b: Worth): boolean {
  return a.first > b.first || (a.first === b.first && a.second > b.second);
}
