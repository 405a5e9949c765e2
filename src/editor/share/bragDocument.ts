import * as vscode from 'vscode';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Duties } from '../../core/duty/duties';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { missingOutcomes } from '../../core/review/missingOutcomes';
import { roundedWording } from '../../core/report/text/wording';
import { bragDocument, type BragDocument } from '../../core/share/brag';
import { bragMarkdown } from '../../core/share/bragMarkdown';
import { rangeOfLast, lastWeeks, lastWeeksText, type LastWeeks } from '../../core/share/lastWeeks';
import { extensions, formatText } from '../../core/share/shareFormat';
import type { Store } from '../../core/store/store';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { Instant, Span } from '../../core/time/span';
import { entriesInSlices, timelineInSlices } from '../../core/timeline/inSlices';
import { timeIn } from '../../core/timeline/timeline';
import { withLeftEnded } from '../../core/timeline/leftRunning';
import { nextTurn } from '../host/nextTurn';
import { pickOutcomes } from '../entry/pickOutcome';
import type { EntryText } from '../shared/entryText';
import { createPick, showQuickPick } from '../shared/quickPick';
import { displayLocale } from '../host/editorSettings';
import { deliver } from './delivery';
import type { SharePreview } from './sharePreview';
import { stylesheet } from '../shared/pageFiles';
import { type PlainItem, plainItem, plainText } from '../host/plainText';

type BragStore = Pick<
  Store,
  'entriesIn' | 'pausesIn' | 'running' | 'lastSignOfLife' | 'recorded' | 'decisions' | 'ruleChoices'
>;

export interface BragDeps {
  readonly extensionUri: vscode.Uri;
  readonly open: () => Promise<BragStore>;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
  readonly taxonomy: () => Taxonomy;
  readonly preview: SharePreview;
  readonly duties: Duties;
  /** Formats names and times in the display language and the present time zone. */
  readonly words: () => Promise<EntryText>;
  /** Called when the developer copied or saved something. */
  readonly onShared: () => void;
}

/** How many entries without an outcome are listed at once. */
const MOST_LISTED = 20;

type BragFormat = 'markdown' | 'html';

/** `Invisible Load: Brag Document…`: asks for a range and a format, shows a preview, then copies or saves it. */
export async function shareBrag(deps: BragDeps): Promise<void> {
  const { extensionUri, open, calendar, clock, taxonomy, preview, duties, words, onShared } = deps;
  const weeks = await pickRange();
  if (weeks === undefined) return;
  const format = await pickBragFormat();
  if (!format) return;
  const range = rangeOfLast(calendar(), clock.now(), weeks);
  for (;;) {
    const now = clock.now();
    const store = await open();
    const entries = await countedEntries(store, range, now);
    const pauses = store.pausesIn(range);
    const segments = await timelineInSlices(store, calendar(), range, now, undefined, nextTurn);
    const tracked = timeIn(segments, 'confirmed', 'own', 'untagged');
    const document = bragDocument({ entries, pauses, range, calendar: calendar(), taxonomy: taxonomy(), now, tracked });
    const text = await bragText(document, format, extensionUri);
    const name = `invisible-load-brag-${document.from}-${document.to}.${extensions[format]}`;
    const chosen = await preview.show({
      name,
      text,
      scrubbed: document.scrubbed,
      takesOutcomes: document.rest.entries > 0,
    });
    if (chosen === 'outcomes') {
      const missing = async () => {
        const all = await countedEntries(await open(), range, now);
        return missingOutcomes(all, range, now).slice(0, MOST_LISTED);
      };
      await pickOutcomes(missing, duties, now, await words());
      continue;
    }
    if (chosen && (await deliver(chosen, { name, text, format }))) onShared();
    await preview.close();
    return;
  }
}

/** The entries in `range`, of which one that was left running ends at the last activity. */
async function countedEntries(store: BragStore, range: Span, now: Instant): Promise<DutyEntry[]> {
  const running = store.running();
  const alive = running && store.lastSignOfLife(running.start);
  return withLeftEnded(await entriesInSlices(store, range, nextTurn), { alive, activities: [] }, now);
}

async function bragText(document: BragDocument, format: BragFormat, extensionUri: vscode.Uri): Promise<string> {
  const wording = roundedWording(displayLocale());
  if (format === 'markdown') return bragMarkdown(document, wording);
  const { bragHtml } = await import('../../webview/renderBrag');
  return bragHtml(document, wording, await stylesheet(extensionUri));
}

function pickRange(): Promise<LastWeeks | undefined> {
  const pick = createPick<PlainItem & { readonly weeks: LastWeeks }>();
  pick.title = plainText(vscode.l10n.t('Brag document: of which time?'));
  pick.items = lastWeeks.map((weeks) => plainItem({ weeks, label: lastWeeksText(weeks) }));
  return showQuickPick(pick, {}, (answer) => [pick.onDidAccept(() => answer(pick.selectedItems[0]?.weeks))]);
}

function pickBragFormat(): Promise<BragFormat | undefined> {
  const pick = createPick<PlainItem & { readonly format: BragFormat }>();
  pick.title = plainText(vscode.l10n.t('Brag document: in which format?'));
  pick.items = (['markdown', 'html'] as const).map((format) => plainItem({ format, ...formatText(format) }));
  return showQuickPick(pick, {}, (answer) => [pick.onDidAccept(() => answer(pick.selectedItems[0]?.format))]);
}
