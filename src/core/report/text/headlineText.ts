import * as l10n from '@vscode/l10n';
import type { Duration } from '../../time/span';
import type { LoadShare } from '../measures/loadShare';
import type { WeeklyReport } from '../weeklyReport';
import { emphasised } from './emphasis';
import { percentText } from './hours';
import type { Wording } from './wording';

/** The facts in the headline. A report that is shared at the lowest level contains only these facts. */
export interface HeadlineFacts extends Pick<WeeklyReport, 'progress'> {
  readonly totals: { readonly tracked: Duration; readonly load: Duration };
  readonly share?: Omit<LoadShare, 'likely'>;
  readonly roleFit: { readonly standingIn: Duration };
  readonly coverage?: { readonly grade: 'A' | 'B' | 'C'; readonly estimated?: number };
}

/** When more than this part of the load is estimated, the headline says so. */
const MOSTLY = 0.5;

/** The first sentence of the page (docs/report.md, "Order of the page"). "At least" means tagged time only. */
export function headline(facts: HeadlineFacts, wording: Wording): string {
  const { share, coverage, progress } = facts;
  if (!share) {
    return progress === 'past'
      ? l10n.t('Nothing was recorded in this week.')
      : l10n.t('Nothing is recorded in this week yet.');
  }
  const sentence = sentenceOf({ ...facts, share }, wording);
  const isGuess = coverage?.grade !== 'C' && (coverage?.estimated ?? 0) > MOSTLY;
  return isGuess ? l10n.t('{0} These hours are mostly estimated.', sentence) : sentence;
}

/** The meaning of "load", shown at its first use (docs/taxonomy.md, "Invisible load"). */
export function loadMeaning(): string {
  return l10n.t(
    'Load is working time on duties that others rely on and that leave little trace in the developer’s own tickets, commits or pull requests.',
  );
}

function sentenceOf(facts: HeadlineFacts & { share: Omit<LoadShare, 'likely'> }, { locale, hours }: Wording): string {
  const { totals, share, roleFit, coverage, progress } = facts;
  const atLeast = percentText(share.atLeast, locale);
  const atMost = percentText(share.atMost, locale);
  const tracked =
    progress === 'current'
      ? l10n.t('{0} recorded so far', hours(totals.tracked))
      : l10n.t('{0} recorded', hours(totals.tracked));
  if (coverage?.grade === 'C') {
    const between = l10n.t('Between {0} and {1} of {2} went to duties outside own tickets.', atLeast, atMost, tracked);
    return between;
  }
  const rangeFirst = (): string =>
    l10n.t(
      'Between {0} and {1} of {2} went to duties outside own tickets, at least {3}',
      emphasised(atLeast),
      emphasised(atMost),
      tracked,
      emphasised(hours(totals.load)),
    );
  const hoursFirst = (): string =>
    l10n.t(
      'At least {0} of {1} ({2}) went to duties outside own tickets',
      emphasised(hours(totals.load)),
      tracked,
      atLeast === atMost ? emphasised(atLeast) : l10n.t('{0}, at most {1}', emphasised(atLeast), atMost),
    );
  const claim = coverage?.grade === 'B' ? rangeFirst() : hoursFirst();
  if (roleFit.standingIn === 0) return l10n.t('{0}.', claim);
  return l10n.t('{0}; {1} stood in for another role.', claim, emphasised(hours(roleFit.standingIn)));
}
