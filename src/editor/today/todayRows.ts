import * as l10n from '@vscode/l10n';
import type { ActivityKind } from '../../core/activity/activity';
import { labelOf } from '../../core/taxonomy/label';
import { natureOf } from '../../core/taxonomy/lookup';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { formatElapsed, formatShort } from '../../core/time/formatElapsed';
import { lengthOf, MINUTE } from '../../core/time/span';
import type { TimesOfDay } from '../../core/time/timesOfDay';
import type { DayRow } from '../../core/timeline/dayRows';
import type { SegmentState } from '../../core/timeline/segment';
import { reasonText } from '../shared/suggestionReason';
import { categoryIcon } from '../shared/categoryIcon';
import type { DayRead } from '../../core/timeline/dayRead';
import { shortList } from '../../core/language/joined';

/** The texts of a row of the Today view. */
export interface RowText {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** Whether the time counts as load, which the colour of the icon shows. */
  readonly isLoad: boolean;
  /** The whole row in one sentence, for screen readers. */
  readonly spoken: string;
}

/** The texts of a row that is shown to be `long`. Start, length and name come first, because the side bar is narrow and cuts off what follows. */
export function rowText(row: DayRow, taxonomy: Taxonomy, times: TimesOfDay, long = lengthOf(row)): RowText {
  const [from, to] = [times.at(row.start), times.at(row.end)];
  const { name, details, icon } = contentOf(row, taxonomy);
  const isLoad = row.type === 'duty' && natureOf(row.category) === 'load';
  // Only a duty that was just started has less than a minute.
  const begins = long < MINUTE;
  const length = formatElapsed(long);
  return {
    label: [times.short(row.start), begins ? l10n.t('now') : formatShort(long), name].join(' · '),
    description: row.type === 'duty' && row.state === 'confirmed' ? '' : details.join(' · '),
    icon,
    isLoad,
    spoken: begins
      ? l10n.t('since {0}: {1}', from, shortList([name, ...details]))
      : row.type === 'suggestion'
        ? l10n.t(
            '{0} to {1}, {2}. Suggested: {3}. {4}',
            from,
            to,
            length,
            labelOf(taxonomy, row.suggestion),
            reasonText(row.suggestion.reasons, lengthOf(row.suggestion)),
          )
        : l10n.t('{0} to {1}: {2}, {3}', from, to, name, shortList([...details, length])),
  };
}

/** The time in each state that has any: `1 h 30 tagged · 2 h 05 own work · 12 min untagged`. */
export function totalsText(totals: DayRead['totals']): string {
  return [
    totals.confirmed >= MINUTE && l10n.t('{0} tagged', formatShort(totals.confirmed)),
    totals.suggested >= MINUTE && l10n.t('{0} suggested', formatShort(totals.suggested)),
    totals.own >= MINUTE && l10n.t('{0} own work', formatShort(totals.own)),
    totals.untagged >= MINUTE && l10n.t('{0} untagged', formatShort(totals.untagged)),
    totals.excluded >= MINUTE && l10n.t('{0} excluded', formatShort(totals.excluded)),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** What a row is, without its times. */
export interface RowContent {
  readonly name: string;
  readonly details: readonly string[];
  readonly icon: string;
}

export function contentOf(row: DayRow, taxonomy: Taxonomy): RowContent {
  switch (row.type) {
    case 'gap':
      return { name: l10n.t('nothing recorded'), details: [], icon: 'dash' };
    case 'paused':
      return { name: l10n.t('paused'), details: [], icon: 'debug-pause' };
    case 'hidden':
      return { name: l10n.t('not recorded here'), details: [], icon: 'eye-closed' };
    case 'duty':
      return {
        name: labelOf(taxonomy, row),
        details: [stateName(row.state)],
        icon: row.state === 'excluded' ? stateIcons.excluded : categoryIcon(row.category),
      };
    case 'suggestion':
      return {
        name: l10n.t('{0}?', labelOf(taxonomy, row.suggestion)),
        details: [reasonText(row.suggestion.reasons, lengthOf(row.suggestion))],
        icon: stateIcons.suggested,
      };
    case 'segment': {
      const { state, kind, project } = row;
      const details = [kind && kindName(kind), project].filter((one) => one !== undefined && one !== '');
      return { name: stateName(state), details: details as string[], icon: kind ? kindIcons[kind] : stateIcons[state] };
    }
    default:
      return row satisfies never;
  }
}

const stateIcons: Readonly<Record<SegmentState, string>> = {
  confirmed: 'tag',
  suggested: 'lightbulb',
  own: 'code',
  untagged: 'question',
  excluded: 'circle-slash',
};

function stateName(state: SegmentState): string {
  switch (state) {
    case 'confirmed':
      return l10n.t('tagged');
    case 'suggested':
      return l10n.t('suggested');
    case 'own':
      return l10n.t('own work');
    case 'untagged':
      return l10n.t('untagged');
    case 'excluded':
      return l10n.t('excluded');
    default:
      return state satisfies never;
  }
}

const kindIcons: Readonly<Record<ActivityKind, string>> = {
  edit: 'edit',
  read: 'eye',
  debug: 'debug-alt',
  terminal: 'terminal',
  review: 'git-pull-request',
  test: 'beaker',
  prompt: 'comment-discussion',
};

function kindName(kind: ActivityKind): string {
  switch (kind) {
    case 'edit':
      return l10n.t('editing');
    case 'read':
      return l10n.t('reading');
    case 'debug':
      return l10n.t('debugging');
    case 'terminal':
      return l10n.t('terminal and tasks');
    case 'review':
      return l10n.t('reviewing');
    case 'test':
      return l10n.t('testing');
    case 'prompt':
      return l10n.t('writing messages');
    default:
      return kind satisfies never;
  }
}
