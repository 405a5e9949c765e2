import { inTurns } from '../../core/lifecycle/steps';
import type {
  ActivityWatchPlace,
  ActivityWatchReading,
  ActivityWatchRequest,
} from '../../core/observation/sourceReader';
import { type Bucket, bucketsOfHosts, hostsOf } from './bucket';
import { Unreadable } from '../reading/unreadable';
import { bucketsInFile, eventsInFile } from './exportFile';
import { classing, observedOn } from './observed';
import { RecordedDays } from './recordedDays';
import { ActivityWatchServer } from './server';

/** Reads what ActivityWatch says about the wanted time. `nextTurn` lets the editor go on. Throws `Unreadable`. */
export async function readActivityWatch(
  place: ActivityWatchPlace,
  request: ActivityWatchRequest,
  nextTurn: () => Promise<void>,
): Promise<ActivityWatchReading> {
  const days = new RecordedDays(request.spans, request.now);
  const ofOthers = 'file' in place ? await fromFile(place.file, request, days) : await fromServer(place, request, days);
  const classOf = classing(request.ownTickets, request.ownClasses);
  const observations: ActivityWatchReading['observations'][number][] = [];
  for (const day of days.days()) {
    await nextTurn();
    observations.push(...(await inTurns(observedOn(day, classOf), nextTurn)));
  }
  return { observations, ofOthers, problems: [...days.problems] };
}

async function fromFile(file: string, { hosts }: ActivityWatchRequest, days: RecordedDays): Promise<number> {
  const all = await bucketsInFile(file);
  const buckets = [...all.values()];
  const known = hostsOf(buckets);
  const chosen = chosenOf(buckets, hosts.length > 0 ? hosts : known);
  const wanted = new Map([...all].filter(([, bucket]) => chosen.includes(bucket)));
  await eventsInFile(file, wanted, (bucket, event) => days.add(bucket, event));
  return all.size - wanted.size;
}

async function fromServer(
  { address, key }: Extract<ActivityWatchPlace, { address: string }>,
  { spans }: ActivityWatchRequest,
  days: RecordedDays,
): Promise<number> {
  const server = new ActivityWatchServer(address, key);
  const host = await server.host();
  const buckets = await server.buckets();
  const chosen = chosenOf(buckets, [host]);
  for (const bucket of chosen) {
    for (const span of spans) await server.events(bucket, span, (event) => days.add(bucket, event));
  }
  return buckets.length - chosen.length;
}

/** The buckets of the hosts, among which must be one that says which windows were in front. */
function chosenOf(buckets: readonly Bucket[], hosts: readonly string[]): Bucket[] {
  const chosen = bucketsOfHosts(buckets, hosts);
  if (!chosen.some(({ kind }) => kind === 'window')) throw new Unreadable('no-watchers');
  return chosen;
}
