import * as l10n from '@vscode/l10n';
import { paragraph } from '../language/joined';
import { plural } from '../language/plural';
import { emphasised } from '../report/text/emphasis';
import { dateText, rangeText } from '../report/text/dates';
import { numberText, percentText } from '../report/text/hours';
import type { Wording } from '../report/text/wording';
import { roleText } from '../taxonomy/roleText';
import type { Duration } from '../time/span';
import type { Absence, RoleCase } from './roleCase';

/** A case as it is read: the same words in every format. Texts that the developer typed are marked. */
export interface CasePage {
  readonly title: string;
  /** When and by whom it was made. */
  readonly made: string;
  readonly lead: readonly string[];
  readonly sections: readonly CaseSection[];
}

export interface CaseSection {
  readonly id: 'asks' | 'weeks' | 'duties' | 'reasons' | 'outcomes' | 'topics' | 'waits' | 'before' | 'basis';
  readonly title: string;
  readonly hint?: string;
  /** Lines that the developer typed or edited. */
  readonly asks?: readonly string[];
  readonly rows?: readonly CaseRow[];
  readonly sentences?: readonly string[];
}

export interface CaseRow {
  readonly name: string;
  readonly amount: string;
  /** The length of its bar, as a part of the longest one. */
  readonly part?: number;
  readonly link?: string;
}

/** What the developer adds to the facts. */
export interface CaseWords {
  readonly asks: readonly string[];
  /** Who made the page; empty when the developer does not say. */
  readonly madeBy: string;
}

/** With more weeks, several share a row, so that the page stays short. */
const MOST_ROWS = 13;

export function casePage(one: RoleCase, { asks, madeBy }: CaseWords, wording: Wording): CasePage {
  const { locale, hours } = wording;
  const rowsOf = (rows: readonly { name: string; duration: Duration; link?: string }[]): CaseRow[] => {
    const longest = Math.max(1, ...rows.map(({ duration }) => duration));
    return rows.map(({ duration, ...row }) => ({ ...row, amount: hours(duration), part: duration / longest }));
  };
  const sections: (CaseSection & { readonly isEmpty?: boolean })[] = [
    { id: 'asks', title: l10n.t('What is asked for'), asks, isEmpty: asks.length === 0 },
    { id: 'weeks', title: l10n.t('How much, since when'), ...weeksOf(one, wording) },
    {
      ...{ id: 'duties', title: l10n.t('What the work was') },
      rows: rowsOf(one.duties.map(({ duty, duration }) => ({ name: duty, duration }))),
    },
    {
      ...{ id: 'reasons', title: l10n.t('Why it fell to the developer'), hint: l10n.t('As the developer stated it.') },
      rows: rowsOf(one.reasons.map(({ absence, duration }) => ({ name: absenceText(absence), duration }))),
      isEmpty: one.reasons.every(({ absence }) => absence === 'unknown'),
    },
    {
      ...{ id: 'outcomes', title: l10n.t('What it made possible') },
      rows: one.outcomes.map(({ text, duration, ...rest }) => ({ name: text, amount: hours(duration), ...rest })),
      isEmpty: one.outcomes.length === 0,
    },
    {
      ...{ id: 'topics', title: l10n.t('What came up again and again') },
      rows: one.topics.map(({ topic, entries, duration }) => ({
        name: topic,
        amount: l10n.t('{0} times, {1}', numberText(entries, locale), hours(duration)),
      })),
      isEmpty: one.topics.length === 0,
    },
    {
      ...{ id: 'waits', title: l10n.t('What was waited for') },
      hint: l10n.t('Working time from the request to the answer. It is not effort, and is in no total.'),
      rows: one.waits.map(({ subject, elapsed, isOpen }) => ({
        name: subject,
        amount: isOpen ? l10n.t('{0}, still open', hours(elapsed)) : hours(elapsed),
      })),
      isEmpty: one.waits.length === 0,
    },
    {
      id: 'before',
      title: l10n.t('Compared with the time before'),
      sentences: beforeOf(one, wording),
      isEmpty: !one.before,
    },
    { id: 'basis', title: l10n.t('How this is known'), sentences: basisOf(one, wording) },
  ];
  return {
    title: l10n.t('Work of the role “{0}” that fell to a developer', roleText(one.role)),
    made:
      madeBy === ''
        ? l10n.t('Made on {0}.', dateText(one.madeOn, locale))
        : l10n.t('Made by {0} on {1}.', madeBy, dateText(one.madeOn, locale)),
    lead: leadOf(one, wording),
    sections: sections.flatMap(({ isEmpty = false, ...section }) => (isEmpty ? [] : [section])),
  };
}

function leadOf(one: RoleCase, { locale, hours }: Wording): string[] {
  const { stoodIn, atMost, aWeek, positions, shared, trend, share = 0 } = one;
  const when = rangeText(one.from, one.to, locale);
  return [
    l10n.t(
      '{0}: {1} of work that this role would normally do, about {2} in a full week and {3} of the recorded time.',
      when,
      emphasised(hours(stoodIn)),
      emphasised(hours(aWeek)),
      emphasised(percentText(share, locale)),
    ),
    ...(trend
      ? [
          l10n.t(
            'In the first four weeks it was about {0} a week, in the last four whole weeks {1}.',
            hours(trend.first),
            hours(trend.last),
          ),
        ]
      : []),
    ...(positions ? [positionsText(positions.atLeast, positions.atMost, locale)] : []),
    ...(atMost > stoodIn
      ? [l10n.t('It is up to {0} if all suggestions that are not reviewed yet are such work too.', hours(atMost))]
      : []),
    ...(shared > 0
      ? [
          l10n.t(
            'Another {0} of the same duties was shared between this role and the developer’s, and is not in these figures.',
            hours(shared),
          ),
        ]
      : []),
  ];
}

function positionsText(atLeast: number, atMost: number, locale: string): string {
  const [from, to] = [percentText(atLeast, locale), percentText(atMost, locale)];
  return from === to
    ? l10n.t('That is {0} of a position with the developer’s weekly hours.', from)
    : l10n.t('That is {0} to {1} of a position with the developer’s weekly hours.', from, to);
}

function weeksOf({ weeks, usual }: RoleCase, { locale, hours }: Wording): Pick<CaseSection, 'hint' | 'rows'> {
  const size = Math.ceil(weeks.length / MOST_ROWS);
  const groups = Array.from({ length: Math.ceil(weeks.length / size) }, (_, index) =>
    weeks.slice(index * size, (index + 1) * size),
  );
  const shown = groups.map((group) => ({
    from: group[0]?.from ?? '',
    duration: group.reduce((sum, { duration }) => sum + duration, 0),
    isRecorded: group.some((week) => week.isRecorded),
  }));
  const longest = Math.max(1, ...shown.map(({ duration }) => duration));
  const kind =
    size === 1
      ? l10n.t('Each row is a week, by its first day.')
      : l10n.t('Each row is {0} weeks, by their first day.', numberText(size, locale));
  const range =
    usual && l10n.t('In the middle half of the weeks it was {0} to {1}.', hours(usual.lower), hours(usual.upper));
  return {
    hint: paragraph([kind, ...(range === undefined ? [] : [range])]),
    rows: shown.map(({ from, duration, isRecorded }) => ({
      name: dateText(from, locale),
      amount: isRecorded ? hours(duration) : l10n.t('not recorded'),
      part: duration / longest,
    })),
  };
}

function beforeOf({ before, weeks, aWeek, ownShare = 0 }: RoleCase, { locale, hours }: Wording): string[] {
  if (!before) return [];
  const count = numberText(weeks.length, locale);
  return [
    l10n.t(
      'In the {0} weeks before, it was about {1} in a full week; now it is {2}.',
      count,
      hours(before.aWeek),
      hours(aWeek),
    ),
    l10n.t(
      'The developer’s own work was {0} of the recorded time then; now it is {1}.',
      percentText(before.ownShare, locale),
      percentText(ownShare, locale),
    ),
  ];
}

function basisOf({ basis }: RoleCase, { locale, hours }: Wording): string[] {
  const { recordedWorkdays, workdays, open, lengths, saidRole, isAllSaid } = basis;
  return [
    l10n.t(
      'The developer says what time was spent on, so this is a self-report. For work in the editor, the editor measured how long it took.',
    ),
    plural(
      workdays,
      l10n.t('{0} of {1} workday was recorded.', numberText(recordedWorkdays, locale), numberText(workdays, locale)),
      l10n.t('{0} of {1} workdays were recorded.', numberText(recordedWorkdays, locale), numberText(workdays, locale)),
    ),
    open === 0
      ? l10n.t('All recorded time was reviewed by the developer.')
      : l10n.t('{0} of the recorded time was not reviewed by the developer yet.', percentText(open, locale)),
    l10n.t('The recorded time includes the developer’s own work; the hours of the role do not.'),
    l10n.t(
      'Of the hours above, {0} were measured, {1} corrected by the developer, {2} estimated afterwards.',
      hours(lengths.measured),
      hours(lengths.adjusted),
      hours(lengths.estimated),
    ),
    saidRole === 0
      ? l10n.t('The role that would normally do the work is the tool’s default for each duty.')
      : isAllSaid
        ? l10n.t('The role that would normally do the work was set by the developer.')
        : l10n.t(
            'The role that would normally do the work was set by the developer for {0}; for the rest it is the tool’s default for the duty.',
            hours(saidRole),
          ),
  ];
}

function absenceText(absence: Absence): string {
  switch (absence) {
    case 'absent':
      return l10n.t('Somebody has the role, but was not there');
    case 'overloaded':
      return l10n.t('Somebody has the role, but had no time');
    case 'uninformed':
      return l10n.t('Somebody has the role, but did not know');
    case 'unstaffed':
      return l10n.t('Nobody has the role');
    case 'unknown':
      return l10n.t('Not stated');
    default:
      return absence satisfies never;
  }
}
