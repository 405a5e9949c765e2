import { plain } from '../report/text/emphasis';
import { inertText } from '../report/text/inert';
import type { CasePage, CaseSection } from './casePage';

/** A case as plain text, for a chat or a mail. */
export function caseText({ title, made, lead, sections }: CasePage): string {
  const blocks = [title, lead.map(plain).join('\n'), ...sections.map(sectionText), made];
  return `${blocks.map(inertLines).join('\n\n')}\n`;
}

function sectionText({ title, hint, asks = [], rows = [], sentences = [] }: CaseSection): string {
  return [
    title,
    ...(hint === undefined ? [] : [hint]),
    ...asks.map((ask, index) => `${index + 1}. ${ask}`),
    ...rows.map(({ name, amount, link }) => `- ${name}: ${amount}${link === undefined ? '' : ` ${link}`}`),
    ...sentences.map((sentence) => `- ${sentence}`),
  ].join('\n');
}

function inertLines(text: string): string {
  return text.split('\n').map(inertText).join('\n');
}
