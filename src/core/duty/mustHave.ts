import * as l10n from '@vscode/l10n';
import type { DutyLog } from './act';
import type { DutyEntry } from './dutyEntry';
import { refusal } from './parseInput';

/** The entry named `id`. Throws `InputError` when there is none, or none any more. */
export function mustHave(log: DutyLog, id: string): DutyEntry {
  const entry = log.entry(id);
  if (!entry) throw refusal('id', l10n.t('there is no such entry.'));
  return entry;
}
