import type { Profiler } from 'node:inspector';

/** A stretch in which only code of the extension ran: within one task of the event loop, with what it called. */
export interface Stretch {
  /** Microseconds on the clock of the profile. */
  readonly start: number;
  /** Milliseconds on the clock. */
  readonly length: number;
  /**
   * Milliseconds in which the processor worked for it; less than `length` while other programs use the processor, or
   * while code of others ran between in the same task.
   */
  readonly busy: number;
  /** The functions of the extension with the most samples, to find what took the time. */
  readonly functions: readonly string[];
}

/**
 * The stretches of a CPU profile. `isOurs` tells the extension's scripts by their address, and `tasks` has the instants
 * at which tasks of the event loop began, on the clock of the profile. An instant that is missing joins two stretches,
 * so none is measured too short by more than the time between two samples, `interval` in microseconds.
 */
export function stretchesOf(
  { nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile,
  isOurs: (url: string) => boolean,
  tasks: readonly number[],
  interval: number,
): Stretch[] {
  const owners = ownersOf(nodes, isOurs);
  const named = (...names: string[]) =>
    new Set(nodes.filter(({ callFrame }) => names.includes(callFrame.functionName)).map(({ id }) => id));
  const idle = named('(idle)');
  /** The engine does such work for whoever runs. */
  const engine = named('(program)', '(garbage collector)');
  const stretches: Stretch[] = [];
  let open: { start: number; end: number; samples: number; counts: Map<string, number> } | undefined;
  let at = startTime;
  let nextTask = 0;
  const close = () => {
    if (open) {
      const { start, end, counts, samples: taken } = open;
      const length = (end - start) / 1000;
      stretches.push({ start, length, busy: Math.min(length, (taken * interval) / 1000), functions: top(counts) });
    }
    open = undefined;
  };
  samples.forEach((sample, index) => {
    const before = at;
    at += timeDeltas[index] ?? 0;
    let began = false;
    for (; (tasks[nextTask] ?? Number.POSITIVE_INFINITY) <= at; nextTask++) began = true;
    const owner = owners.get(sample);
    if (began || idle.has(sample)) close();
    if (open && (owner !== undefined || engine.has(sample))) open.samples++;
    if (owner === undefined) return;
    const start = began ? Math.max(before, tasks[nextTask - 1] ?? before) : before;
    open ??= { start, end: at, samples: 1, counts: new Map() };
    open.end = at;
    open.counts.set(owner, (open.counts.get(owner) ?? 0) + 1);
  });
  close();
  return stretches;
}

/** For each node that runs for the extension, its innermost function of the extension. */
function ownersOf(nodes: readonly Profiler.ProfileNode[], isOurs: (url: string) => boolean): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, string>();
  const visit = (id: number, above: string | undefined): void => {
    const node = byId.get(id);
    if (!node) return;
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    const name = `${functionName || 'anonymous'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`;
    const owner = isOurs(url) ? name : above;
    if (owner !== undefined) owners.set(id, owner);
    for (const child of node.children ?? []) visit(child, owner);
  };
  if (nodes[0]) visit(nodes[0].id, undefined);
  return owners;
}

function top(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([name, count]) => `${count}× ${name}`);
}
