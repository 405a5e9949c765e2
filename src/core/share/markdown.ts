import * as l10n from '@vscode/l10n';
import { coverageStatements, gradeScaleText, gradeText, shortfallText } from '../report/text/coverageText';
import { dateText, dayText } from '../report/text/dates';
import { headline, inProgressText, loadMeaning, upperBoundText } from '../report/text/headlineText';
import { minutesText, numberText, percentText } from '../report/text/hours';
import { methodStatements, roundedText } from '../report/text/methodText';
import {
  causesText,
  elapsedText,
  faultsExamined,
  lateChangeOption,
  lateChangesText,
  outOfHoursText,
  topicOption,
  topicText,
  waitOption,
} from '../report/text/recurringText';
import { categoryTable } from '../report/tables/categoryColumns';
import { figureText } from '../report/tables/figureText';
import { type Column, columnsOf, type ReportTable, textOf } from '../report/tables/reportTable';
import { requesterTable } from '../report/tables/requesterColumns';
import { roleTable } from '../report/tables/roleColumns';
import { waitTable } from '../report/tables/waitColumns';
import { codingText } from '../report/text/flowText';
import { roleFitText } from '../report/text/roleFitText';
import { verdictText } from '../report/text/comparisonText';
import type { ReportWording, Wording } from '../report/text/wording';
import type { Duration } from '../time/span';
import { timesOfDay } from '../time/timesOfDay';
import { markdownLink, markdownSentence, markdownTable, markdownText } from './markdownText';
import type { SharedReport } from './sharedReport';
import { sharedTitle } from './sharedTitle';
import { paragraph, statementList } from '../language/joined';

type Render = (report: SharedReport, wording: ReportWording) => string[];

/** The shared report as Markdown, in the order of the page. */
export function toMarkdown(report: SharedReport, reader: Wording): string {
  const wording = { ...reader, shares: report.hasShares };
  const upperBound = upperBoundText(report.headline, wording);
  const blocks = [
    `# ${sharedTitle(report, wording)}`,
    markdownSentence(headline(report.headline, wording)),
    ...(upperBound === undefined ? [] : [markdownText(upperBound)]),
    ...(report.headline.progress === 'current' ? [inProgressText()] : []),
    ...sections.flatMap((section) => section(report, wording)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const coverage: Render = ({ coverage: facts }, wording) => {
  if (!facts) return [];
  const { grade, shortfalls } = facts;
  const reasons = shortfalls.map((shortfall) => shortfallText(shortfall, facts, wording));
  return [
    l10n.t('Coverage {0} ({1}): {2}.', grade, gradeText(grade), statementList(coverageStatements(facts, wording))),
    ...(grade === 'C' ? [l10n.t('Not enough data yet: {0}.', statementList(reasons))] : []),
    paragraph([gradeScaleText(), loadMeaning()]),
  ].map(markdownText);
};

const roles: Render = ({ roles: facts }, wording) =>
  facts
    ? [
        heading(l10n.t('Which role would normally do it')),
        markdownText(roleFitText(facts.roleFit, wording)),
        reportTable(roleTable, facts.roles, wording),
      ]
    : [];

const categories: Render = ({ categories: facts }, wording) => {
  if (!facts) return [];
  const rows = facts.rows.filter((row) => row.named || row.duration > 0);
  return [
    heading(l10n.t('Where the load went')),
    reportTable(categoryTable, rows, wording),
    ...(faultsExamined(facts.causes) > 0 ? [causesText(facts.causes, wording)] : []),
  ];
};

const requesters: Render = ({ requesters: facts }, wording) => {
  if (!facts) return [];
  const rest = [
    { requester: l10n.t('Other'), duration: facts.other },
    { requester: l10n.t('Not stated'), duration: facts.notStated },
  ];
  const rows = [...facts.named, ...rest.filter(({ duration }) => duration > 0)];
  return [heading(l10n.t('Who asked')), reportTable(requesterTable, rows, wording)];
};

const days: Render = ({ days: facts }, { locale, hours }) => {
  if (!facts) return [];
  const load = (day: { load: readonly { duration: Duration }[] }): Duration =>
    day.load.reduce((sum, { duration }) => sum + duration, 0);
  const rows = facts.map((day) => [
    dayText(day.date, locale),
    ...[load(day), day.untagged + day.suggested, day.own, day.tracked].map((length) =>
      length > 0 ? hours(length) : '–',
    ),
  ]);
  const columns = [
    { name: l10n.t('Day') },
    ...[l10n.t('Load'), l10n.t('Not tagged yet'), l10n.t('Own work'), l10n.t('Recorded')].map((name) => ({
      name,
      align: 'right' as const,
    })),
  ];
  return [heading(l10n.t('Days')), markdownTable(columns, rows)];
};

const outcomes: Render = ({ outcomes: facts }, { hours }) => {
  if (!facts) return [];
  const lines = facts.map(({ text, link, duration }) =>
    [`- ${markdownText(text)}`, `(${hours(duration)})`, ...(link === undefined ? [] : [markdownLink(link)])].join(' '),
  );
  return [heading(l10n.t('What it produced')), lines.join('\n')];
};

const topics: Render = ({ topics: facts }, wording) => {
  if (!facts) return [];
  const lines = facts.map((topic) => {
    const link = topic.document?.link;
    const line = `- ${markdownText(topic.topic)}: ${topicText(topic, wording)}. ${topicOption(topic, wording)}`;
    return link === undefined ? line : `${line} ${markdownLink(link)}`;
  });
  return [heading(l10n.t('Recurring topics')), lines.join('\n')];
};

const waits: Render = ({ waits: facts }, wording) =>
  facts && facts.items.length > 0
    ? [
        heading(l10n.t('Waits')),
        elapsedText(facts.effort, wording),
        reportTable(waitTable, facts.items, wording),
        waitOption(),
      ]
    : [];

const lateChanges: Render = ({ lateChanges: facts }, wording) =>
  facts ? [heading(l10n.t('Late changes')), `${lateChangesText(facts, wording)} ${lateChangeOption()}`] : [];

const flow: Render = ({ flow: facts }, { locale, hours, block, shares }) => {
  if (!facts) return [];
  const { coding, longest, focus, loadBreaks, switchesPerHour, resumption } = facts;
  const lines = [
    ...(longest ? [l10n.t('Longest time in code without a break: {0}', block(longest.duration))] : []),
    ...(shares ? focus : []).map(({ minutes, share }) =>
      l10n.t('In stretches of {0} min or more: {1}', numberText(minutes, locale), percentText(share, locale)),
    ),
    l10n.t('Stretches ended by a request, an alert or a meeting: {0}', numberText(loadBreaks, locale)),
    ...(switchesPerHour === undefined
      ? []
      : [l10n.t('Switches between kinds of work per hour of coding: {0}', numberText(switchesPerHour, locale))]),
    ...(resumption.median === undefined
      ? []
      : [l10n.t('Typical time back into code: {0}', minutesText(resumption.median, locale, hours))]),
  ];
  return [heading(l10n.t('Flow')), codingText(hours(coding)), lines.map((line) => `- ${line}`).join('\n')];
};

const comparison: Render = ({ comparison: facts, categories: known }, wording) => {
  if (!facts || !wording.shares) return [];
  const { verdict, weeks, share, rose } = facts;
  const labelOf = (id: string): string => known?.rows.find(({ category }) => category === id)?.label ?? id;
  const twelve = { weeks, categories: [], ...(share && { share }) };
  return [
    heading(l10n.t('Compared with earlier weeks')),
    markdownSentence(verdictText({ verdict, twelve, ...(rose && { rose }) }, labelOf, wording)),
  ];
};

const outOfHours: Render = ({ outOfHours: length }, wording) =>
  length === undefined ? [] : [outOfHoursText(length, wording)];

const entries: Render = ({ entries: facts }, { locale, hours }) => {
  if (!facts) return [];
  const rows = facts.map((entry) => [
    entry.times
      ? `${dateText(entry.date, locale)}, ${timesOfDay(locale, entry.times.zone).span(entry.times.start, entry.times.end)}`
      : dateText(entry.date, locale),
    markdownText(entry.duty ?? entry.category),
    hours(entry.duration),
    [entry.requester, entry.topic, entry.outcome, entry.note]
      .flatMap((text) => (text === undefined ? [] : markdownText(text)))
      .concat(entry.link === undefined ? [] : markdownLink(entry.link))
      .join('; '),
  ]);
  const columns = [
    { name: l10n.t('When') },
    { name: l10n.t('Duty') },
    { name: l10n.t('Hours'), align: 'right' } as const,
    { name: l10n.t('Details') },
  ];
  return [heading(l10n.t('Entries')), markdownTable(columns, rows)];
};

const method: Render = ({ method: facts, level }, wording) => {
  if (!facts) return [];
  const lines = [...methodStatements(facts, wording), ...(level < 3 ? [roundedText()] : [])];
  return [heading(l10n.t('How this was measured')), lines.map((line) => `- ${markdownText(line)}`).join('\n')];
};

const sections: readonly Render[] = [
  coverage,
  roles,
  categories,
  requesters,
  days,
  outcomes,
  topics,
  waits,
  lateChanges,
  flow,
  comparison,
  outOfHours,
  entries,
  method,
];

function heading(text: string): string {
  return `## ${markdownText(text)}`;
}

/** A table of the report as Markdown, with the columns that the table prints in Markdown. */
function reportTable<Row>(table: ReportTable<Row>, rows: readonly Row[], wording: ReportWording): string {
  const columns = columnsOf(table, 'markdown', wording.shares);
  const cell = (row: Row, column: Column<Row>): string => {
    if (column.kind !== 'text') return figureText(row, column, wording);
    const text = textOf(row, column);
    return text === undefined ? '–' : markdownText(text);
  };
  return markdownTable(
    [
      { name: table.item.heading() },
      ...columns.map(({ name, kind }) => ({ name: name(), ...(kind !== 'text' && { align: 'right' as const }) })),
    ],
    rows.map((row) => [markdownText(table.item.nameOf(row)), ...columns.map((column) => cell(row, column))]),
  );
}
