import * as vscode from 'vscode';
import type { Store } from '../../core/store/store';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { type Duration, HOUR, type Instant } from '../../core/time/span';
import type { EntryText } from '../shared/entryText';
import { type Choice, pickOne } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';
import { plainItem } from '../host/plainText';

/** How far back entries are listed. */
const RECENT: Duration = 14 * 24 * HOUR;

/** Asks for one entry of the last two weeks, listed newest first. */
export async function pickEntry(
  title: string,
  store: Pick<Store, 'entriesIn'>,
  now: Instant,
  text: EntryText,
): Promise<DutyEntry | undefined> {
  const entries = recent(store, now);
  if (entries.length === 0) return showNothingTagged();
  const chosen = await pickOne({ title, placeholder: hint(), choices: listed(entries, text) });
  return entries.find(({ id }) => id === chosen);
}

/** Asks for several entries of the last two weeks. Returns them sorted by start. */
export async function pickEntries(
  title: string,
  store: Pick<Store, 'entriesIn'>,
  now: Instant,
  text: EntryText,
): Promise<DutyEntry[] | undefined> {
  const entries = recent(store, now);
  if (entries.length === 0) return showNothingTagged();
  const items = entries.map((entry) => ({
    entry,
    label: text.name(entry),
    description: `${text.day(entry.start)}, ${text.span(entry)}`,
  }));
  const options = {
    title,
    placeHolder: hint(),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  } as const;
  const chosen = await vscode.window.showQuickPick(items.map(plainItem), options);
  return chosen?.map(({ entry }) => entry).toSorted((a, b) => a.start - b.start);
}

function recent(store: Pick<Store, 'entriesIn'>, now: Instant): DutyEntry[] {
  return store.entriesIn({ start: now - RECENT, end: Number.MAX_SAFE_INTEGER }).toReversed();
}

function listed(entries: readonly DutyEntry[], text: EntryText): Choice[] {
  let day = '';
  return entries.flatMap((entry) => {
    const choice: Choice = { id: entry.id, label: text.entry(entry), description: descriptionOf(entry) };
    const before = day;
    day = text.day(entry.start);
    return day === before ? [choice] : [{ label: day }, choice];
  });
}

function descriptionOf({ requester, topic, note }: DutyEntry): string {
  return [requester, topic, note].filter((one) => one !== undefined).join(' · ');
}

function hint(): string {
  return vscode.l10n.t('The last two weeks; type a part of its name');
}

function showNothingTagged(): undefined {
  showStatusMessage(vscode.l10n.t('Nothing was tagged in the last two weeks.'));
  return undefined;
}
