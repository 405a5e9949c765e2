import { markdownLink, markdownSentence, markdownText } from '../share/markdownText';
import type { CasePage, CaseSection } from './casePage';

/** A case as Markdown. */
export function caseMarkdown({ title, made, lead, sections }: CasePage): string {
  const blocks = [
    `# ${markdownText(title)}`,
    ...lead.map(markdownSentence),
    ...sections.flatMap(sectionBlocks),
    markdownText(made),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ title, hint, asks, rows, sentences }: CaseSection): string[] {
  return [
    `## ${markdownText(title)}`,
    ...(hint === undefined ? [] : [markdownText(hint)]),
    ...(asks ? [asks.map((ask, index) => `${index + 1}. ${markdownText(ask)}`).join('\n')] : []),
    ...(rows ? [list(rows)] : []),
    ...(sentences ? [sentences.map((sentence) => `- ${markdownText(sentence)}`).join('\n')] : []),
  ];
}

function list(rows: NonNullable<CaseSection['rows']>): string {
  return rows
    .map(({ name, amount, link }) => {
      const source = link === undefined ? '' : ` · ${markdownLink(link)}`;
      return `- ${markdownText(name)}: ${markdownText(amount)}${source}`;
    })
    .join('\n');
}
