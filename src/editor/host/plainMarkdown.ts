import { markdownText } from '../../core/share/markdownText';
import type { CommandId } from '../contributions';

/** A link in a tooltip that runs a command of this extension. */
export interface CommandLink {
  readonly command: CommandId;
  readonly label: string;
}

/** Markdown of a heading, lines and links to commands, in which every text is only text. */
export function plainMarkdown(title: string, lines: readonly string[], links: readonly CommandLink[]): string {
  const shown = links.map(({ command, label }) => `[${markdownText(label)}](command:${command})`).join(' · ');
  return [`**${markdownText(title)}**`, ...lines.map(markdownText), shown].join('\n\n');
}
