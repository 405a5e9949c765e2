import * as l10n from '@vscode/l10n';
import { dateText, rangeText } from '../report/text/dates';
import { numberText, percentText } from '../report/text/hours';
import { roleText } from '../taxonomy/roleText';
import type { Wording } from '../report/text/wording';
import type { BragDocument, BragOutcome } from './brag';
import { markdownLink, markdownText } from './markdownText';
import { plural } from '../language/plural';

export function bragTitle({ from, to }: BragDocument, { locale }: Wording): string {
  return l10n.t('Work outside my own tickets, {0}', rangeText(from, to, locale));
}

/** "24 Nov 2026", or the range from the first to the last entry of an outcome. */
export function bragWhen({ first, last }: BragOutcome, { locale }: Wording): string {
  return first === last ? dateText(last, locale) : rangeText(first, last, locale);
}

/** "Deciding architecture (role: Tech lead)" */
export function bragDuty({ duty, role }: BragOutcome['duties'][number]): string {
  return role === 'none' ? duty : l10n.t('{0} (role: {1})', duty, roleText(role));
}

export function bragRest({ rest }: BragDocument, { locale, hours }: Wording): string | undefined {
  if (rest.entries === 0) return undefined;
  const [count, length] = [numberText(rest.entries, locale), hours(rest.duration)];
  return plural(
    rest.entries,
    l10n.t('{0} entry without an outcome, {1}.', count, length),
    l10n.t('{0} entries without an outcome, {1} in total.', count, length),
  );
}

function bragRestLines({ rest }: BragDocument, { hours }: Wording): string {
  return rest.categories.map(({ category, duration }) => `- ${markdownText(category)}: ${hours(duration)}`).join('\n');
}

/** How much it was in all; undefined without load. */
export function bragTotal({ total, share }: BragDocument, { locale, hours }: Wording): string | undefined {
  if (total === 0) return undefined;
  return share === undefined
    ? l10n.t('{0} of work outside my own tickets.', hours(total))
    : l10n.t('{0} of work outside my own tickets, {1} of the recorded time.', hours(total), percentText(share, locale));
}

/** The brag document as Markdown. */
export function bragMarkdown(document: BragDocument, wording: Wording): string {
  const rest = bragRest(document, wording);
  const total = bragTotal(document, wording);
  const blocks = [
    `# ${markdownText(bragTitle(document, wording))}`,
    ...(total === undefined ? [] : [markdownText(total)]),
    ...document.outcomes.flatMap((outcome) => [
      `## ${markdownText(outcome.text)}`,
      [
        `${markdownText(bragWhen(outcome, wording))} · ${wording.hours(outcome.duration)}`,
        ...outcome.duties.map((duty) => `- ${markdownText(bragDuty(duty))}: ${wording.hours(duty.duration)}`),
        ...outcome.links.map((link) => `- ${markdownLink(link)}`),
      ].join('\n'),
    ]),
    ...(document.outcomes.length === 0 ? [l10n.t('No outcome was written down in this time yet.')] : []),
    ...(rest === undefined ? [] : [`## ${l10n.t('Other work')}`, rest, bragRestLines(document, wording)]),
    ...(total === undefined
      ? []
      : [
          `## ${l10n.t('Which role would normally do it')}`,
          document.roles.map(({ role, duration }) => `- ${roleText(role)}: ${wording.hours(duration)}`).join('\n'),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
