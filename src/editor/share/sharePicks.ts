import * as vscode from 'vscode';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import { weekNumber } from '../../core/report/text/dates';
import { inertText } from '../../core/report/text/inert';
import { extensions, type Format, formats, formatText } from '../../core/share/shareFormat';
import {
  DEFAULT_LEVEL,
  defaultSections,
  type Level,
  levels,
  offeredSections,
  type SectionId,
  type ShareChoice,
} from '../../core/share/level';
import { requestersIn } from '../../core/share/scrub';
import { isPrivate, levelText, sectionText } from '../../core/share/sectionText';
import { isTeamName } from '../../core/share/teamNames';
import type { WeekId } from '../../core/time/calendar';
import { createPick, showQuickPick } from '../shared/quickPick';
import { type PlainItem, plainItem, plainText } from '../host/plainText';

interface LevelItem extends PlainItem {
  readonly level: Level;
}

/** Asks for the level. Enter takes the default level, which is the one for managers. */
export function pickLevel(week: WeekId): Promise<Level | undefined> {
  const pick = createPick<LevelItem>();
  pick.title = plainText(vscode.l10n.t('Share week {0}: how much detail?', weekNumber(week)));
  pick.placeholder = plainText(vscode.l10n.t('Nothing leaves this machine before you have seen all of it'));
  pick.items = levels.map((level) => plainItem({ level, ...levelText(level) }));
  pick.activeItems = pick.items.filter(({ level }) => level === DEFAULT_LEVEL);
  return showQuickPick(pick, {}, (answer) => [pick.onDidAccept(() => answer(pick.selectedItems[0]?.level))]);
}

interface TickItem extends PlainItem {
  readonly tick?: Tick;
}

type Tick =
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'outcome'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string };

/** Asks which sections, outcome lines and names to include. */
export async function pickSections(report: WeeklyReport, level: Level): Promise<ShareChoice | undefined> {
  if (level === 0 || level === 3) return { level, sections: defaultSections(level) };
  const pick = createPick<TickItem>();
  pick.title = plainText(vscode.l10n.t('Share: which parts?'));
  pick.placeholder = plainText(vscode.l10n.t('Only ticked parts are shared; a preview comes next'));
  pick.canSelectMany = true;
  pick.items = tickItems(report, level);
  const ticked = new Set(defaultSections(level));
  pick.selectedItems = pick.items.filter(
    ({ tick }) => (tick?.kind === 'section' && ticked.has(tick.section)) || tick?.kind === 'outcome',
  );
  return showQuickPick(pick, {}, (answer) => [
    pick.onDidAccept(() => answer(choiceOf(report, level, pick.selectedItems))),
  ]);
}

function tickItems(report: WeeklyReport, level: Level): TickItem[] {
  const section = (id: SectionId): TickItem =>
    plainItem({ label: sectionText(id), tick: { kind: 'section', section: id } });
  const offered = offeredSections(level);
  const people = [...new Set(requestersIn(report).filter((name) => !isTeamName(name)))];
  return [
    ...offered.filter((id) => !isPrivate(id)).map(section),
    ...group(
      vscode.l10n.t('Outcome lines'),
      report.outcomes.map(
        ({ text }): TickItem => plainItem({ label: inertText(text), tick: { kind: 'outcome', text } }),
      ),
    ),
    ...group(vscode.l10n.t('Private unless ticked'), offered.filter(isPrivate).map(section)),
    ...group(
      vscode.l10n.t('Named in what you share; all others are “other”'),
      people.map((name): TickItem => plainItem({ label: inertText(name), tick: { kind: 'name', name } })),
    ),
  ];
}

function group(label: string, items: TickItem[]): TickItem[] {
  return items.length === 0 ? [] : [plainItem({ label, kind: vscode.QuickPickItemKind.Separator }), ...items];
}

function choiceOf(report: WeeklyReport, level: Level, selected: readonly TickItem[]): ShareChoice {
  const ticks = selected.flatMap(({ tick }) => tick ?? []);
  const chosen = new Set(ticks.flatMap((tick) => (tick.kind === 'outcome' ? tick.text : [])));
  return {
    level,
    sections: ticks.flatMap((tick) => (tick.kind === 'section' ? tick.section : [])),
    withoutOutcomes: report.outcomes.map(({ text }) => text).filter((text) => !chosen.has(text)),
    named: ticks.flatMap((tick) => (tick.kind === 'name' ? tick.name : [])),
  };
}

interface FormatItem extends PlainItem {
  readonly format: Format;
}

export function pickFormat(): Promise<Format | undefined> {
  const pick = createPick<FormatItem>();
  pick.title = plainText(vscode.l10n.t('Share: in which format?'));
  pick.items = formats.map((format) =>
    plainItem({ format, ...formatText(format), description: `.${extensions[format]}` }),
  );
  return showQuickPick(pick, {}, (answer) => [pick.onDidAccept(() => answer(pick.selectedItems[0]?.format))]);
}
