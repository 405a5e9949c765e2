// An extension that uses ours in a real window and measures what it does to the extension host. It is activated before
// ours, and writes what it measured to the file that the environment names.
import { createHook } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { InvisibleLoadApi } from '../../../src/editor/api/publicApi';
import { eventually } from '../../support/eventually';
import { type Stretch, stretchesOf } from './stretches';
import type { Measured } from './windowResult';
import { writeResult } from './writeResult';

/** Milliseconds after each thing that is done, in which what it caused happens. */
const AFTER = 1500;
/** The longest that a scene may take, in milliseconds. A message or a list that nobody answers must not stop the rest. */
const LONGEST_SCENE = 15_000;
const DAY = 24 * 3_600_000;
/** Microseconds between two samples of the profile. */
const INTERVAL = 500;

/** The instants at which tasks of the event loop began, in microseconds. */
const tasks: number[] = [];

function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/**
 * Notes the beginning of each task: of what a timer, a message or a watched file begins, and of what waited for the
 * system, such as for a file to be read. An import waits so.
 */
function noteTasks(): void {
  const awaited = new Set<number>();
  createHook({
    init: (id, type) => {
      if (type.startsWith('FS') || type === 'MESSAGEPORT' || type === 'WORKER') awaited.add(id);
    },
    before: (id) => {
      if (awaited.has(id)) tasks.push(microseconds());
    },
    destroy: (id) => awaited.delete(id),
  }).enable();
  const noting =
    <Rest extends unknown[]>(callback: (...rest: Rest) => void) =>
    (...rest: Rest) => {
      tasks.push(microseconds());
      callback(...rest);
    };
  const { setImmediate: immediate, setTimeout: timeout, setInterval: interval } = globalThis;
  Object.assign(globalThis, {
    setImmediate: Object.assign((work: () => void, ...rest: []) => immediate(noting(work), ...rest), immediate),
    setTimeout: Object.assign((work: () => void, ...rest: [number]) => timeout(noting(work), ...rest), timeout),
    setInterval: Object.assign((work: () => void, ...rest: [number]) => interval(noting(work), ...rest), interval),
  });
  type Emit = typeof EventEmitter.prototype.emit;
  const emit = Object.getOwnPropertyDescriptor(EventEmitter.prototype, 'emit')?.value as Emit;
  EventEmitter.prototype.emit = function noted(name, ...rest) {
    if (name === 'data' || name === 'message' || name === 'change') tasks.push(microseconds());
    return emit.call(this, name, ...rest);
  };
}

/** What a person and other extensions do, each with a name. */
function scenes(api: InvisibleLoadApi): Readonly<Record<string, () => PromiseLike<unknown>>> {
  const run = (command: string) => vscode.commands.executeCommand(`invisibleLoad.${command}`);
  const now = Date.now();
  const last = (days: number) => ({ start: new Date(now - days * DAY), end: new Date(now) });
  const acts = async () => {
    for (const category of ['documentation', 'support', 'architecture', 'documentation', 'support']) {
      await api.startDuty({ category });
      await delay(AFTER / 3);
    }
    await api.stopDuty();
  };
  /** Opens a list and closes it again. */
  const open = (command: string) => async () => {
    void run(command);
    await delay(AFTER);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  };
  return {
    'open-report': () => run('openReport'),
    'acts-with-open-report': acts,
    'undo-with-open-report': () => run('undo'),
    'timeline-of-a-year': () => api.timeline(last(365)),
    'entries-of-ten-years': () => api.entries(last(3650)),
    'pick-duty': open('tag'),
    'pick-entry': open('editEntry'),
    'review-day': open('review'),
    'merge-topics': open('mergeTopics'),
    'delete-data': open('deleteData'),
  };
}

async function measure(): Promise<Measured> {
  noteTasks();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  const marks = [{ name: 'start', at: 0 }];
  const unfinished: string[] = [];
  const ours = vscode.extensions.getExtension<InvisibleLoadApi>('invisible-load.invisible-load');
  if (ours) await eventually('the extension is active', () => ours.isActive, 60_000);
  await delay(3 * AFTER);
  for (const [name, scene] of ours ? Object.entries(scenes(ours.exports)) : []) {
    marks.push({ name, at: microseconds() });
    // A scene begins in a task of its own. A stretch belongs to the scene in which its task began.
    await new Promise((resolve) => void setImmediate(() => resolve(undefined)));
    const isOver = await Promise.race([Promise.resolve(scene()).then(() => true), delay(LONGEST_SCENE, false)]);
    if (!isOver) unfinished.push(name);
    await delay(AFTER);
  }
  histogram.disable();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const isOurs = (url: string) => /invisible-load\.invisible-load-[^/]*\/dist\//.test(url);
  // The profile has the same clock as `hrtime`.
  const stretches = stretchesOf(profile, isOurs, tasks, INTERVAL);
  const sceneOf = ({ start }: Stretch) => marks.findLast(({ at }) => at <= start)?.name ?? 'start';
  const delays = [50, 99, 99.9, 100].map((percentile) => [`${percentile}`, histogram.percentile(percentile) / 1e6]);
  return {
    scenes: marks.map(({ name }) => ({ name, stretches: stretches.filter((one) => sceneOf(one) === name) })),
    unfinished,
    delays: Object.fromEntries(delays) as Record<string, number>,
  };
}

export function activate(): void {
  writeResult(measure);
}
