import * as l10n from '@vscode/l10n';
import { findDuty } from '../../core/taxonomy/lookup';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { formatElapsed } from '../../core/time/formatElapsed';
import { isLongOpen, type WorkingTime } from '../../core/wait/elapsed';
import type { Wait } from '../../core/records/wait';
import type { OpenWait } from '../../core/wait/waits';
import { shortList } from '../../core/language/joined';
import { plural } from '../../core/language/plural';

/** The texts of a wait, for a row of a list. */
export interface WaitText {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Whether the wait has been open for more than five working days. */
  readonly long: boolean;
  /** The whole row in one sentence, for screen readers and the tooltip. */
  readonly spoken: string;
}

export function waitText(wait: OpenWait, taxonomy: Taxonomy, time: Pick<WorkingTime, 'hours'>): WaitText {
  const label = waitName(wait, taxonomy);
  const elapsed = l10n.t('{0} of working time', formatElapsed(wait.elapsed));
  const followUps = followUpText(wait.followUps);
  const parts = wait.owner === undefined ? [elapsed, followUps] : [wait.owner, elapsed, followUps];
  const sentence = [
    wait.owner === undefined ? label : l10n.t('{0}, waiting for {1}', label, wait.owner),
    l10n.t('open for {0}', elapsed),
    followUps,
  ];
  const long = isLongOpen(wait.elapsed, time);
  if (long) sentence.push(l10n.t('for more than five working days'));
  return { id: wait.id, label, description: parts.join(' · '), long, spoken: shortList(sentence) };
}

/** What the developer waits for: the subject, or else the kind. */
export function waitName({ kind, subject }: Pick<Wait, 'kind' | 'subject'>, taxonomy: Taxonomy): string {
  return subject ?? findDuty(taxonomy, kind)?.label ?? kind;
}

function followUpText(count: number): string {
  if (count === 0) return l10n.t('no follow-up');
  return plural(count, l10n.t('{0} follow-up', count), l10n.t('{0} follow-ups', count));
}
