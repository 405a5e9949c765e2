import { v7 as uuidv7 } from 'uuid';
import type { Instant } from '../../core/time/span';
import { REACH as OBSERVATION_REACH } from '../tables/observationTable';
import { REACH } from '../tables/activityTable';
import type { Image } from '../tables/rowTable';
import { evidenceBetween, readEvidence, readTyped, writeEvidence, writeTyped } from '../tables/storedEvidence';
import type { SpanTable } from './clipRows';

export const activityRows: SpanTable = {
  name: 'activity',
  start: 'start_at',
  end: 'end_at',
  reach: REACH,
  piece: (row, start, end) => ({
    ...row,
    start_at: start,
    end_at: end,
    ...evidenceOfPiece(row, start, end ?? start),
    // Only the piece with the original end keeps `work_at_end`. Old backups do not have this column.
    ...('work_at_end' in row && end !== row['end_at'] && { work_at_end: null }),
  }),
};

function evidenceOfPiece(row: Image, start: Instant, end: Instant): Image {
  const began = Number(row['start_at']);
  const evidence = readEvidence(began, row['evidence'] as string);
  const bits = row['typed'];
  const typed = bits instanceof Uint8Array ? readTyped(evidence, bits) : undefined;
  const piece = evidenceBetween({ start: began, evidence, ...(typed && { typed }) }, start, end);
  // Old backups do not have the column `typed`.
  return { evidence: writeEvidence(piece), ...('typed' in row && { typed: writeTyped(piece) }) };
}

/** All tables whose rows are spans of time. */
export const spanTables: readonly SpanTable[] = [
  activityRows,
  personalRows('duty_entry'),
  personalRows('pause'),
  personalRows('rule_decision'),
  {
    name: 'observation',
    start: 'start_at',
    end: 'end_at',
    reach: OBSERVATION_REACH,
    piece: (row, start, end, first) => ({
      ...row,
      ...(!first && { key: `${row['key'] as string} ${start}` }),
      start_at: start,
      end_at: end,
    }),
  },
];

function personalRows(name: string): SpanTable {
  return {
    name,
    start: 'start_at',
    end: 'end_at',
    piece: (row, start, end, first) => ({
      ...row,
      // The second piece is linked to the first one. Linked to the wait, it would count as another follow-up.
      ...(!first && { id: uuidv7(), ...('linked' in row && { linked: row['id'] }) }),
      start_at: start,
      end_at: end,
    }),
  };
}
