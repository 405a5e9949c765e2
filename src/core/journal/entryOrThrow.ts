import * as l10n from '@vscode/l10n';
import type { Records } from './records';
import type { DutyEntry } from '../records/dutyEntry';
import type { InputError } from '../input/inputError';
import { refusal } from '../input/parseInput';

/** The entry with this id. Throws `InputError` when there is none or it was deleted. */
export function entryOrThrow(log: Records, id: string): DutyEntry {
  const entry = log.entry(id);
  if (!entry) throw noSuchEntry();
  return entry;
}

function noSuchEntry(): InputError {
  return refusal(
    'id',
    'there is no such entry. Accepted: the id of an entry that is not deleted.',
    l10n.t('This entry is no longer there. Choose another one.'),
  );
}
