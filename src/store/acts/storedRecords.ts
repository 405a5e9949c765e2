import type { DatabaseSync } from 'node:sqlite';
import { v7 as uuidv7 } from 'uuid';
import type { Act, ActNaming, RecordChange } from '../../core/journal/act';
import { assertNoOverlap } from '../../core/journal/assertNoOverlap';
import { withLaterCorrections } from '../../core/journal/laterCorrections';
import type { Records, TopicRecords } from '../../core/journal/records';
import { instantSpan, lastSignOfLife } from '../../core/records/runningDuty';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import { immediately } from '../connection/transaction';
import { activityTable } from '../tables/activityTable';
import { decisionTable } from '../tables/decisionTable';
import { dutyEntryTable } from '../tables/dutyEntryTable';
import { leaveTable } from '../tables/leaveTable';
import { metaTable } from '../tables/metaTable';
import { ruleChoiceTable } from '../tables/ruleChoiceTable';
import { pauseTable } from '../tables/pauseTable';
import { waitTable } from '../tables/waitTable';
import { journal } from './journal';

/** The tables of one connection with the acts of the developer on them. Each act is one transaction. */
export function storedRecords(db: DatabaseSync, clock: Pick<Clock, 'now'>) {
  const activities = activityTable(db);
  const entries = dutyEntryTable(db);
  const pauses = pauseTable(db);
  const waits = waitTable(db);
  const leave = leaveTable(db);
  const decisions = decisionTable(db);
  const choices = ruleChoiceTable(db);
  const meta = metaTable(db);
  const acts = journal(db, { entry: entries, pause: pauses, wait: waits, leave, decision: decisions, choice: choices });

  const device = () => {
    const known = meta.get('device');
    if (known !== undefined) return known;
    const fresh = uuidv7();
    meta.set('device', fresh);
    return fresh;
  };
  /** Without recording there are no signs of life, so a running duty continues until somebody stops it. */
  const alive = (since: Instant): Instant => {
    const agreed = meta.get('agreed-at');
    if (agreed === undefined) return clock.now();
    return lastSignOfLife(Math.max(since, Number(agreed)), (range) => [
      ...activities.activitiesIn(range),
      ...activities.signsIn(range).map(instantSpan),
    ]);
  };
  const log: Records = {
    running: () => entries.running(),
    entry: (id) => entries.one(id),
    linkedTo: (id) => entries.linkedTo(id),
    entriesIn: (range) => entries.touching(range),
    lastSignOfLife: alive,
    wait: (id) => waits.one(id),
    openPause: () => pauses.inForce(clock.now()),
    pausesIn: (range) => pauses.touching(range),
    decisions: (range) => decisions.bearingOn(range),
    ruleChoices: () => choices.all(),
    leaveIn: (first, last) => leave.between(first, last),
  };
  const topicLog: TopicRecords = {
    ...log,
    topicSpellings: () => entries.topicSpellings(),
    entriesWithTopic: (spellings) => entries.withTopic(spellings),
  };
  const actInside = (name: ActNaming, plan: (log: TopicRecords) => readonly RecordChange[]): Act | undefined => {
    const changes = withLaterCorrections(assertNoOverlap(plan(topicLog), log), log);
    if (changes.length === 0) return undefined;
    const named = typeof name === 'string' ? name : name(changes);
    return acts.record({ id: uuidv7(), name: named, at: clock.now(), device: device() }, changes);
  };
  return {
    activities,
    entries,
    pauses,
    waits,
    meta,
    log,
    blindRecord: (today: Instant) => decisions.blindRecord(today),
    act: (...act: Parameters<typeof actInside>): Act | undefined => immediately(db, () => actInside(...act)),
    /** The same inside the write transaction of the caller. */
    actInside,
    undo: (): Act | undefined => immediately(db, () => acts.undo()),
    redo: (): Act | undefined => immediately(db, () => acts.redo()),
    nextIsLong: (step: 'undo' | 'redo'): boolean => acts.nextIsLong(step),
  };
}
