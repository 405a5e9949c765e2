import { statSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../core/journal/act';
import { touchedTime } from '../core/journal/touchedTime';
import { Emitter } from '../core/lifecycle/event';
import type { Clock } from '../core/time/clock';
import { HOUR, type Instant, type Span, spanOfAll } from '../core/time/span';
import type { DirectStore } from '../core/store/store';
import { StoreError } from '../core/store/storeError';
import { unpackAct } from './acts/packedAct';
import { recordJobs } from './acts/recordJobs';
import { storedRecords } from './acts/storedRecords';
import { backupsOf } from './backup/backupFiles';
import { backups } from './backup/backups';
import { protectFiles } from './backup/protectFiles';
import { ChangeWatch } from './connection/changeWatch';
import { openDatabase } from './connection/database';
import { SCHEMA_VERSION, schemaVersion } from './connection/migrations';
import { guardAll } from './connection/guard';
import { erasedTime } from './deletion/erasedTime';
import { eraser } from './deletion/eraser';
import { promptLog } from './tables/promptLog';
import { observationTable } from './tables/observationTable';
import { sourceLog } from './tables/sourceLog';
import { basisLog } from './tables/basisLog';
import { fileIdentity } from './connection/fileIdentity';
import { closeSafely, leaveFile } from './displaced/leaveFile';
import { immediately } from './connection/transaction';
import { setAsideDamaged } from './restore/setAsideDamaged';
import { jobRunner } from './thread/jobRunner';
import { newestStored } from './displaced/newestStored';
import type { Newest, PackedAct } from './thread/jobs';

/** How much activity is read before and after a range, to find stretches that cross its bounds. */
const CONTEXT = 3 * HOUR;

/** Opens the store in the file `path`, or in memory for `:memory:`; see `openDatabase`. Throws `StoreError`. */
export function openStore(path: string, clock: Clock, soundCheckpoints?: boolean): DirectStore {
  // Somebody emptied it. SQLite would begin a new database there.
  if (isEmptyFile(path) && backupsOf(path).length > 0) throw new StoreError('damaged', path);
  const { db, ...opened } = openDatabase(path, soundCheckpoints);
  if (path !== ':memory:') protectFiles(path);
  let { readOnly } = opened;
  let isDamaged = false;
  const changed = new Emitter<Span | undefined>(throwLater);
  const becomeReadOnly = () => {
    if (readOnly) return;
    readOnly = true;
    changed.fire(undefined);
  };
  const identity = fileIdentity(db, path);
  const readNewest = newestStored(db);
  let newest: Newest | undefined;
  /** Called before and after another program may have changed the file, so that what it must hold is known. */
  const note = () => {
    if (identity.difference() === undefined) newest = ifPossible(readNewest);
  };
  const leaving = () => ({ db, path, identity, newest, now: clock.now() });
  const assertWritable = () => {
    const difference = db.isOpen ? identity.difference() : 'gone';
    if (difference === 'changing') throw new StoreError('busy', path);
    if (difference) throw new StoreError('displaced', path);
    if (readOnly) throw new StoreError('newer', path);
  };
  const written = <T>(work: () => T): T => {
    assertWritable();
    try {
      const result = work();
      note();
      return result;
    } catch (error) {
      if (error instanceof StoreError && error.reason === 'newer') becomeReadOnly();
      throw error;
    }
  };
  /** For work in another thread, which knows by itself when a newer version wrote the file. */
  const writtenLater = async <T>(work: () => Promise<T>): Promise<T> => {
    assertWritable();
    try {
      const result = await work();
      note();
      return result;
    } catch (error) {
      return written(() => {
        throw error;
      });
    }
  };
  const look = () => {
    // Now, right after another window wrote, it is known that a change of the file came from that.
    note();
    readOnly ||= schemaVersion(db) > SCHEMA_VERSION;
    changed.fire(undefined);
  };

  const records = storedRecords(db, clock);
  const { activities, entries, pauses, waits, meta, log } = records;
  const erased = erasedTime(meta);
  const erasing = eraser(db, path, meta, clock);
  const watching = new ChangeWatch(db, path, look);
  note();

  /** `touched`: the time whose records changed; undefined when it may be any time. */
  const announce = (touched?: Span) => {
    watching.announce();
    changed.fire(touched);
  };
  const told = (act: Act | undefined): Act | undefined => {
    if (act) announce(touchedTime(act.changes));
    return act;
  };
  const runJob = jobRunner(db, path, recordJobs);
  const toldLater = async (job: () => Promise<PackedAct | undefined>): Promise<Act | undefined> => {
    const packed = await writtenLater(job);
    return told(packed && (await unpackAct(packed)));
  };
  const agreedAt = () => {
    const agreed = meta.get('agreed-at');
    return agreed === undefined ? undefined : Number(agreed);
  };
  const sources = sourceLog(meta, (work) => {
    const state = written(() => immediately(db, work));
    announce({ start: 0, end: 0 });
    return state;
  });
  const observed = observationTable(
    db,
    meta,
    () => sources.read(),
    () => changed.fire(undefined),
  );
  const store: DirectStore = {
    path,
    get readOnly() {
      return readOnly;
    },
    onDidChange: changed.event,
    newId: () => uuidv7(),
    ...log,
    act: (name, plan) => told(written(() => records.act(name, plan))),
    blindRecord: (today) => records.blindRecord(today),
    openWaits: () => waits.open(),
    waitsIn: (range) => waits.touching(range),
    followUps: (wait) => waits.followUps(wait),
    topicLinks: (topics) => entries.topicLinks(topics),
    mostUsed: (field) => entries.mostUsed(field),
    topics: {
      used: () => runJob('usedTopics', undefined),
      merge: (topics, into) => toldLater(() => runJob('mergeTopics', { topics, into, now: clock.now() })),
    },
    undo: () => told(written(() => records.undo())),
    redo: () => told(written(() => records.redo())),
    longActs: {
      isNext: (step) => records.nextIsLong(step),
      undo: () => toldLater(() => runJob('undo', clock.now())),
      redo: () => toldLater(() => runJob('redo', clock.now())),
    },
    save: (window, zone, spans, signs = []) => {
      const saved = written(() =>
        immediately(db, () => {
          erased.setRight(clock.now());
          const seen = erased.windowOutside(window);
          const kept = erased.outside(spans);
          const keptSigns = erased.signsOutside(signs);
          if (seen || kept.length + keptSigns.length > 0) activities.save(seen ?? window, zone, kept, keptSigns);
          return kept;
        }),
      );
      if (saved.length > 0) announce(spanOfAll(saved));
    },
    activitiesIn: (range) => activities.activitiesIn(range),
    signsIn: (range) => activities.signsIn(range),
    windowsIn: (range) => activities.windowsIn(range),
    zonesIn: (range) => activities.zonesIn(range),
    agreedAt,
    agree: (at) => {
      written(() =>
        immediately(db, () => {
          // Another window may have agreed first. Time since then counts, so the earlier instant stays.
          if (meta.get('agreed-at') !== undefined) return;
          meta.set('agreed-at', String(at));
          erased.endAt(at);
        }),
      );
      announce();
    },
    prompts: promptLog(meta, (work) => written(() => immediately(db, work))),
    sources,
    observations: {
      putObservations: (source, observations, replaced) => {
        const stored = written(() => immediately(db, () => observed.put(source, observations, replaced)));
        if (stored.touched) announce(stored.touched);
        return stored.count;
      },
      observationsIn: (range) => observed.observationsIn(range),
      loaded: () => observed.loaded(),
    },
    basisLog: basisLog(db, (work) => written(() => immediately(db, work))),
    eraser: {
      ...erasing,
      isUnfinished: () => erasing.isUnfinished(),
      erase: async (range, dayStartsAt, report) => {
        const erasedNow = await writtenLater(() => erasing.erase(range, dayStartsAt, report));
        announce();
        return erasedNow;
      },
      finish: () => writtenLater(() => erasing.finish()),
      holdsProject: (project) => erasing.holdsProject(project),
      forgetProject: async (project) => {
        const finished = await writtenLater(() => erasing.forgetProject(project));
        announce();
        return finished;
      },
      forgetObservations: async (which) => {
        const finished = await writtenLater(() => erasing.forgetObservations(which));
        announce();
        return finished;
      },
      prune: (before) => {
        const more = written(() => erasing.prune(before));
        changed.fire({ start: 0, end: before });
        return more;
      },
      forgetExcluded: (before) => writtenLater(() => erasing.forgetExcluded(before)),
    },
    backups: backups(db, path, clock),
    recorded: (range) => {
      const around = { start: range.start - CONTEXT, end: range.end + CONTEXT };
      const running = entries.running();
      const measured = activities.activitiesIn(around);
      return {
        activities: measured.filter(({ hidden }) => !hidden),
        hidden: measured.filter(({ hidden }) => hidden),
        entries: entries.touching(range),
        pauses: pauses.touching(around),
        observations: observed.observedIn(around),
        alive: running && log.lastSignOfLife(running.start),
      };
    },
    lookForChanges: () => watching.check(),
    isDisplaced: () => db.isOpen && (isDamaged || identity.difference() !== undefined),
    leave: async () => {
      const agreed = ifPossible(agreedAt);
      const displaced =
        isDamaged && identity.difference() === undefined
          ? await setAsideDamaged(path, clock.now(), () => closeSafely(leaving()))
          : await leaveFile(leaving());
      watching.dispose();
      // Recording goes on after a damaged file, because the developer agreed to it.
      if (displaced.kind === 'damaged' && agreed !== undefined) ifPossible(() => agreeIn(path, clock, agreed));
      return displaced;
    },
    dispose: () => {
      watching.dispose();
      changed.dispose();
      closeSafely(leaving());
    },
  };
  const onDamage = () => {
    isDamaged = true;
  };
  return guardAll(store, { db, path, onDamage });
}

/** Undefined where the work fails, as reading a damaged file may. */
function ifPossible<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function agreeIn(path: string, clock: Clock, at: Instant): void {
  const next = openStore(path, clock);
  try {
    next.agree(at);
  } finally {
    next.dispose();
  }
}

function isEmptyFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size === 0;
  } catch {
    // Nothing may be read there. Opening it says so.
    return false;
  }
}

/** Leaves an error of a listener to the host of the process: the act that it heard of is stored, and has not failed. */
function throwLater(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
