import * as l10n from '@vscode/l10n';
import type { Duration } from '../../time/span';
import type { LoadShare } from '../measures/loadShare';
import type { WeeklyReport } from '../weeklyReport';
import { emphasised } from './emphasis';
import { percentText } from './hours';
import type { ReportWording } from './wording';
import { paragraph } from '../../language/joined';

/** The facts in the headline. A report that is shared at the lowest level contains only these facts. */
export interface HeadlineFacts extends Pick<WeeklyReport, 'progress'> {
  readonly totals: { readonly tracked: Duration; readonly load: Duration };
  readonly share?: Omit<LoadShare, 'likely'>;
  /** The load if every open minute were load, which is behind M1c. */
  readonly mostLoad: Duration;
  readonly roleFit: { readonly standingIn: Duration };
  readonly coverage?: { readonly grade: 'A' | 'B' | 'C'; readonly estimated?: number };
}

type Facts = HeadlineFacts & { readonly share: Omit<LoadShare, 'likely'> };

/** When more than this part of the load is estimated, the headline says so. */
const MOSTLY = 0.5;

/** The first sentence of the page (docs/report.md, "Order of the page"). "At least" means tagged time only. */
export function headline(facts: HeadlineFacts, wording: ReportWording): string {
  const { share, coverage, progress } = facts;
  if (!share) {
    return progress === 'past' ? l10n.t('Nothing was recorded.') : l10n.t('Nothing is recorded yet.');
  }
  const sentence = sentenceOf({ ...facts, share }, wording);
  const isGuess = coverage?.grade !== 'C' && (coverage?.estimated ?? 0) > MOSTLY;
  return isGuess ? paragraph([sentence, l10n.t('More than half of these hours are estimates.')]) : sentence;
}

/** What the upper bound of the headline leaves out; undefined for a headline without one. */
export function upperBoundText({ share, ...facts }: HeadlineFacts, wording: ReportWording): string | undefined {
  if (!share) return undefined;
  const { atLeast, atMost } = boundsOf({ ...facts, share }, wording);
  const grade = facts.coverage?.grade;
  if (facts.totals.load === 0 && atLeast !== atMost) {
    return l10n.t('This figure leaves out assumed own work and time without a record.');
  }
  // Without shares a headline that is no range gives the lower bound alone.
  const hasUpper = wording.shares || grade === 'B' || grade === 'C';
  if (!hasUpper || atLeast === atMost) return undefined;
  return l10n.t('The higher figure leaves out assumed own work and time without a record.');
}

/** Said above the figures of a week that is not over. */
export function inProgressText(): string {
  return l10n.t('This week is still in progress: the figures will change.');
}

/** The meaning of "load", shown at its first use (docs/taxonomy.md, "Invisible load"). */
export function loadMeaning(): string {
  return l10n.t(
    'Load is work that others rely on and that leaves little trace in the developer’s own tickets, commits or pull requests.',
  );
}

/** The bounds of the load as they are printed. Those that print alike are one figure. */
function boundsOf({ share, totals, mostLoad }: Facts, { locale, hours, shares }: ReportWording) {
  return shares
    ? { atLeast: percentText(share.atLeast, locale), atMost: percentText(share.atMost, locale) }
    : { atLeast: hours(totals.load), atMost: hours(mostLoad) };
}

function sentenceOf(facts: Facts, wording: ReportWording): string {
  const { totals, roleFit, coverage, progress } = facts;
  const { hours, shares } = wording;
  const { atLeast, atMost } = boundsOf(facts, wording);
  const tracked =
    progress === 'current'
      ? l10n.t('{0} recorded so far', hours(totals.tracked))
      : l10n.t('{0} recorded', hours(totals.tracked));
  const isRange = atLeast !== atMost;
  if (totals.load === 0) {
    return isRange
      ? l10n.t('At most {0} of {1} went to work outside the developer’s own tickets.', atMost, tracked)
      : l10n.t('Nothing of {0} was tagged as work outside the developer’s own tickets.', tracked);
  }
  if (coverage?.grade === 'C') {
    return isRange
      ? l10n.t('Between {0} and {1} of {2} went to work outside the developer’s own tickets.', atLeast, atMost, tracked)
      : l10n.t('{0} of {1} went to work outside the developer’s own tickets.', atLeast, tracked);
  }
  const load = emphasised(hours(totals.load));
  const claimOf = (): string => {
    const [lower, upper] = [emphasised(atLeast), emphasised(atMost)];
    if (coverage?.grade === 'B' && isRange) {
      return shares
        ? l10n.t(
            'Between {0} and {1} of {2} went to work outside the developer’s own tickets, at least {3}',
            lower,
            upper,
            tracked,
            load,
          )
        : l10n.t('Between {0} and {1} of {2} went to work outside the developer’s own tickets', lower, upper, tracked);
    }
    if (!shares) return l10n.t('At least {0} of {1} went to work outside the developer’s own tickets', load, tracked);
    const share = isRange ? l10n.t('{0}, at most {1}', lower, atMost) : lower;
    return l10n.t('At least {0} of {1} ({2}) went to work outside the developer’s own tickets', load, tracked, share);
  };
  const claim = claimOf();
  if (roleFit.standingIn === 0) return l10n.t('{0}.', claim);
  return l10n.t('{0}; {1} was work another role would normally do.', claim, emphasised(hours(roleFit.standingIn)));
}
