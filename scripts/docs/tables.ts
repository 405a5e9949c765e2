import type { Manifest, Section, Setting } from './manifest.ts';

/** A table of the commands that the palette lists, with a column of keys if any command has a keybinding. */
export function commandsTable({ contributes }: Manifest): string {
  const hidden = new Set(
    contributes.menus?.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const keys = new Map(contributes.keybindings?.map(({ command, key }) => [command, key]));
  const rows = contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title, category }) => {
      const key = keys.get(command);
      return [category ? `${category}: ${title}` : title, code(command), key ? `<kbd>${key}</kbd>` : ''];
    });
  return keys.size > 0
    ? table(['Command', 'Id', 'Keys'], rows)
    : table(
        ['Command', 'Id'],
        rows.map((row) => row.slice(0, 2)),
      );
}

/** The settings, one table for each section, in the order in which the settings page shows them. */
export function settingsTables({ contributes }: Manifest): string {
  return inOrder(contributes.configuration)
    .map((section) => `**${section.title}**\n\n${sectionTable(section)}`)
    .join('\n\n');
}

function sectionTable({ properties }: Section): string {
  const settings = Object.entries(properties).map(([id, setting]) => ({ id, ...setting }));
  const rows = inOrder(settings).map((setting) => [
    code(setting.id),
    code(JSON.stringify(setting.default)),
    describe(setting),
  ]);
  return table(['Setting', 'Default', 'What it does'], rows);
}

function describe(setting: Setting): string {
  const choices = (setting.enum ?? []).map((value, index) => {
    const meaning = setting.markdownEnumDescriptions?.[index];
    return meaning ? `${code(JSON.stringify(value))}: ${meaning}` : code(JSON.stringify(value));
  });
  const text = setting.markdownDescription ?? setting.description ?? '';
  return [withoutLinks(text), ...choices].join('<br>');
}

/** Writes `#other.setting#` as code, and of a link to a command its text: both are links only on the settings page. */
function withoutLinks(text: string): string {
  return text.replaceAll(/`#([\w.]+)#`/g, '`$1`').replaceAll(/\[([^\]]+)\]\(command:[^)]+\)/g, '$1');
}

function inOrder<Item extends { readonly order?: number }>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}
