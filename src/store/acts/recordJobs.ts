import type { Act } from '../../core/journal/act';
import { mergeTopics, usedTopics } from '../../core/duty/topics';
import type { DatabaseJobs, PackedAct } from '../thread/jobs';
import { dutyEntryTable } from '../tables/dutyEntryTable';
import { packAct } from './packedAct';
import { storedRecords } from './storedRecords';

type RecordJob = 'usedTopics' | 'mergeTopics' | 'undo' | 'redo';

/** Acts and reads that may concern all entries. Each job runs on a connection of its own, in a thread of its own. */
export const recordJobs: DatabaseJobs<RecordJob> = {
  usedTopics: (db) => usedTopics(dutyEntryTable(db).topicSpellings()),
  mergeTopics: (db, _path, { topics, into, now }) =>
    packed(storedRecords(db, { now: () => now }).act('topics', mergeTopics(topics, into))),
  undo: (db, _path, now) => packed(storedRecords(db, { now: () => now }).undo()),
  redo: (db, _path, now) => packed(storedRecords(db, { now: () => now }).redo()),
};

function packed(act: Act | undefined): PackedAct | undefined {
  return act && packAct(act);
}
