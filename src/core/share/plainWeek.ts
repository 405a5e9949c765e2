import * as l10n from '@vscode/l10n';
import { paragraph, shortList, statementList } from '../language/joined';
import { verdictText } from '../report/text/comparisonText';
import { coverageStatements, gradeText } from '../report/text/coverageText';
import { plain } from '../report/text/emphasis';
import { headline, inProgressText, upperBoundText } from '../report/text/headlineText';
import { inertText } from '../report/text/inert';
import { lateChangesText, topicText } from '../report/text/recurringText';
import type { Wording } from '../report/text/wording';
import { roleText } from '../taxonomy/roleText';
import type { Duration } from '../time/span';
import type { SharedReport } from './sharedReport';
import { sharedTitle } from './sharedTitle';

/** A chat shows no more lines without folding them. */
const MOST_LINES = 10;

const MOST_NAMED = 3;

/** The shared week as at most ten lines of plain text, for a chat or a mail: the largest parts of each section. */
export function plainWeek(report: SharedReport, reader: Wording): string {
  const wording = { ...reader, shares: report.hasShares };
  const upperBound = upperBoundText(report.headline, wording);
  const { coverage, roles, categories, outcomes, topics, waits, lateChanges, comparison } = report;
  const lengths = (rows: readonly { readonly name: string; readonly duration: Duration }[]): string =>
    largest(
      rows
        .filter(({ duration }) => duration > 0)
        .toSorted((a, b) => b.duration - a.duration)
        .map(({ name, duration }) => l10n.t('{0} {1}', name, reader.hours(duration))),
    );
  const line = (name: string, text: string): string[] => (text === '' ? [] : [l10n.t('{0}: {1}', name, text)]);
  const labelOf = (id: string): string => categories?.rows.find(({ category }) => category === id)?.label ?? id;
  const lines = [
    sharedTitle(report, wording),
    paragraph([
      headline(report.headline, wording),
      ...(upperBound === undefined ? [] : [upperBound]),
      ...(report.headline.progress === 'current' ? [inProgressText()] : []),
    ]),
    ...line(
      l10n.t('Which role would normally do it'),
      lengths(roles?.roles.map(({ role, duration }) => ({ name: roleText(role), duration })) ?? []),
    ),
    ...line(
      l10n.t('Where the load went'),
      lengths(categories?.rows.map(({ label, duration }) => ({ name: label, duration })) ?? []),
    ),
    ...line(l10n.t('What it produced'), largest(outcomes?.map(({ text }) => text) ?? [])),
    ...line(
      l10n.t('Recurring topics'),
      largest(topics?.map((topic) => l10n.t('{0} ({1})', topic.topic, topicText(topic, reader))) ?? []),
    ),
    ...line(
      l10n.t('Waits'),
      largest(waits?.items.map(({ subject, elapsed }) => l10n.t('{0} {1}', subject, reader.hours(elapsed))) ?? []),
    ),
    ...(lateChanges ? [lateChangesText(lateChanges, reader)] : []),
    ...(comparison && wording.shares ? [verdictOf(comparison, labelOf, wording)] : []),
    ...(coverage
      ? [
          l10n.t(
            'Coverage {0} ({1}): {2}.',
            coverage.grade,
            gradeText(coverage.grade),
            statementList(coverageStatements(coverage, wording)),
          ),
        ]
      : []),
  ];
  return `${lines.slice(0, MOST_LINES).map(oneLine).join('\n')}\n`;
}

function verdictOf(
  { verdict, weeks, share, rose }: NonNullable<SharedReport['comparison']>,
  labelOf: (category: string) => string,
  wording: Parameters<typeof verdictText>[2],
): string {
  const twelve = { weeks, categories: [], ...(share && { share }) };
  return verdictText({ verdict, twelve, ...(rose && { rose }) }, labelOf, wording);
}

/** The first items, and how many more there are. */
function largest(items: readonly string[]): string {
  const first = shortList(items.slice(0, MOST_NAMED));
  const more = items.length - MOST_NAMED;
  return more > 0 ? l10n.t('{0} and {1} more', first, more) : first;
}

function oneLine(text: string): string {
  return inertText(plain(text));
}
