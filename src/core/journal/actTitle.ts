import * as l10n from '@vscode/l10n';
import { type Act, type ActName, entryChanges } from './act';
import { plural } from '../language/plural';
import { labelOf } from '../taxonomy/label';
import type { Taxonomy } from '../taxonomy/taxonomy';

/** The text for an act that follows “Undo: ”, such as `Start Documentation`. */
export function actTitle(act: Act, taxonomy: Taxonomy): string {
  const changed = entryChanges(act);
  // The title names the entry that the act added, else one that it changed, else one that it deleted.
  const about =
    changed.findLast(({ before, after }) => after && !before) ?? changed.find(({ after }) => after) ?? changed[0];
  const entry = about?.after ?? about?.before;
  const count = act.name === 'accept-likely' ? changed.filter(({ before }) => !before).length : changed.length;
  return titleOf(act.name, entry ? labelOf(taxonomy, entry) : '', count);
}

function titleOf(name: ActName, label: string, count: number): string {
  switch (name) {
    case 'start':
      return l10n.t('Start {0}', label);
    case 'stop':
      return l10n.t('Stop {0}', label);
    case 'amend':
      return l10n.t('Details of {0}', label);
    case 'add':
      return l10n.t('Add {0}', label);
    case 'capture':
      return l10n.t('Capture {0}', label);
    case 'accept':
      return l10n.t('Accept {0}', label);
    case 'accept-likely':
      return plural(
        count,
        l10n.t('Accept {0} likely suggestion', count),
        l10n.t('Accept {0} likely suggestions', count),
      );
    case 'rule':
      return l10n.t('Change a rule of suggestions');
    case 'reject':
      return l10n.t('Reject a suggestion');
    case 'edit':
      return l10n.t('Change {0}', label);
    case 'split':
      return l10n.t('Split {0}', label);
    case 'merge':
      return l10n.t('Merge into {0}', label);
    case 'delete':
      return count === 1 ? l10n.t('Delete {0}', label) : l10n.t('Delete {0} entries', count);
    case 'cause':
      return l10n.t('Cause of debugging: {0}', label);
    case 'topics':
      return l10n.t('Merge topics');
    case 'wait':
      return l10n.t('Add a wait');
    case 'edit-wait':
      return l10n.t('Change a wait');
    case 'follow-up':
      return l10n.t('Follow-up: {0}', label);
    case 'close-wait':
      return l10n.t('Close a wait');
    case 'drop-wait':
      return l10n.t('Drop a wait');
    case 'leave':
      return l10n.t('Days of leave');
    case 'pause':
      return l10n.t('Pause recording');
    case 'resume':
      return l10n.t('Resume recording');
    case 'clock':
      return l10n.t('Correct the clock');
    case 'sample':
      return l10n.t('Sample data');
  }
}
