import * as vscode from 'vscode';
import type { DayRow } from '../../core/timeline/dayRows';
import { commands } from '../contributions';
import { plainText } from '../host/plainText';
import type { RowText } from './todayRows';

/** A row of the tree, which is also the argument of commands that are run on it. */
export interface TodayItem {
  readonly text: RowText;
  readonly row: DayRow;
}

/** What stays the same of a row when the list is drawn again. */
export function itemId({ row }: TodayItem): string {
  return `${row.type} ${row.start}`;
}

export function treeItem(item: TodayItem): vscode.TreeItem {
  const { row, text } = item;
  const drawn = new vscode.TreeItem(plainText(text.label));
  drawn.id = itemId(item);
  drawn.description = plainText(text.description);
  drawn.iconPath = new vscode.ThemeIcon(text.icon, text.isLoad ? new vscode.ThemeColor('charts.blue') : undefined);
  drawn.contextValue = row.type;
  drawn.tooltip = plainText(text.spoken);
  drawn.accessibilityInformation = { label: text.spoken };
  drawn.command = { command: commands.editEntry, title: '', arguments: [{ row, clicked: true }] };
  return drawn;
}
