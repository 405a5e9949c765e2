import { Duties } from '../../../src/core/duty/duties';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import type { Displaced } from '../../../src/core/store/displaced';
import { MINUTE } from '../../../src/core/time/span';
import { StoreAccess } from '../../../src/editor/host/storeAccess';
import { sqliteFiles } from '../../../src/store/sqliteFiles';
import type { TempStores } from '../../support/tempStore';

/** What a window has of the data file, with what became of each file that it left. */
export interface OpenWindow {
  readonly access: StoreAccess;
  readonly duties: Duties;
  readonly left: Displaced[];
}

/** Opens the file at `path` as a window does. */
export function openWindowOn(path: string, { clock }: TempStores): OpenWindow {
  const access = new StoreAccess(sqliteFiles, () => path, clock);
  const left: Displaced[] = [];
  access.onDidLeave((displaced) => left.push(displaced));
  return { access, duties: new Duties(access.open, clock), left };
}

/** Adds an entry of one minute, two minutes after the last one. */
export function tagMinute(
  { duties }: Pick<OpenWindow, 'duties'>,
  topic: string,
  { clock }: TempStores,
): Promise<DutyEntry> {
  clock.forward(2);
  const end = clock.now();
  return duties.add({ category: 'support', start: end - MINUTE, end, duration: 'measured', topic });
}
