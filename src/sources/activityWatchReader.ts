import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SourceReader } from '../core/observation/sourceReader';
import { hostsOf } from './activityWatch/bucket';
import { bucketsInFile } from './activityWatch/exportFile';
import { readActivityWatch } from './activityWatch/readActivityWatch';
import { orFailed } from './reading/unreadable';

export const readActivityWatchAt: SourceReader['readActivityWatch'] = (place, request) =>
  orFailed(() => readActivityWatch(place, request, () => nextTurn()));

export const machinesIn: SourceReader['machinesIn'] = (file) =>
  orFailed(async () => hostsOf([...(await bucketsInFile(file)).values()]));
