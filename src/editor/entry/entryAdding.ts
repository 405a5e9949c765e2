import type { RememberedFacet, Facets } from '../../core/records/facetTable';
import * as vscode from 'vscode';
import { asksBeforeCapture, takenTime } from '../../core/duty/captureQuestion';
import type { Duties } from '../../core/duty/duties';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Store } from '../../core/store/store';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { TypedAt } from '../../core/input/timeSpan';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { Span } from '../../core/time/span';
import { type Captured, confirmCapture, pickCapture } from './pickCapture';
import { type EntryDraft, showEntryForm } from './entryForm';
import { type FreeSpan, freeSpans, parseAsked } from './entryInput';
import { rowsOf } from '../today/todaySelection';
import { pickOverlap } from './pickOverlap';
import type { CurrentStretch } from '../../core/timeline/currentStretch';
import type { EntryText } from '../shared/entryText';
import type { OpenedList } from '../host/openedList';
import { pickDuty } from '../shared/pickDuty';
import type { DutyRef } from '../../core/taxonomy/dutyRef';
import type { LiveRow } from '../shared/liveChoice';
import { askForBounds, pickTime, lastMinutes, stretchRow } from './pickTime';
import type { PastTags } from '../shared/pastTags';
import type { UndoOffer } from '../shared/undoOffer';
import { shortList } from '../../core/language/joined';

interface AddingDeps {
  readonly duties: Duties;
  readonly open: () => Promise<Store>;
  readonly taxonomy: () => Taxonomy;
  readonly at: () => TypedAt;
  readonly text: () => EntryText;
  /** The untagged stretch of activity that is still going on. */
  readonly stretch: () => Promise<CurrentStretch | undefined>;
  readonly offer: UndoOffer;
  /** Asks how to tag the time of a suggestion. */
  readonly decide: (suggestion: Suggestion, project?: string) => Promise<DutyEntry | undefined>;
}

/** Tags past time. Nothing is stored before the last question is answered. */
export class EntryAdding implements PastTags {
  readonly #deps: AddingDeps;

  constructor(deps: AddingDeps) {
    this.#deps = deps;
  }

  /**
   * Adds a short interruption that just ended. Asks with one digit and Enter, in the list `opened` if there is one, unless
   * a keybinding passes the entry.
   */
  async capture(given: unknown, opened?: OpenedList): Promise<DutyEntry | undefined> {
    const { duties, taxonomy, at } = this.#deps;
    if (given !== undefined) {
      const { start, span, overlap } = parseAsked(given, at(), taxonomy(), '5m');
      return this.#announce(await duties.capture({ ...start, ...span }, overlap));
    }
    const captured = await this.#pickCaptured(opened);
    if (!captured) return undefined;
    const { what, span } = captured;
    return this.#inserted(span, () => duties.capture({ ...what, ...span }));
  }

  /** Stores an entry into the time of others, and says into which. */
  async #inserted(span: Span, store: () => Promise<DutyEntry>): Promise<DutyEntry> {
    const { open, at, text, offer } = this.#deps;
    const inTheWay = (await open()).entriesIn(span);
    const entry = await store();
    const added = vscode.l10n.t('{0} {1}', text().name(entry), text().dated(entry, at().now));
    const cut = shortList(inTheWay.map((one) => text().name(one)));
    offer.done(cut === '' ? added : vscode.l10n.t('{0}, cut into {1}', added, cut));
    return entry;
  }

  /** Asks what to capture until it is short and takes little from other entries, or the developer says to store it. */
  async #pickCaptured(list: OpenedList | undefined): Promise<Captured | undefined> {
    const { taxonomy, at, text } = this.#deps;
    let [typed, opened] = ['', list];
    for (;;) {
      const captured = await pickCapture(taxonomy(), at, text(), { typed, opened });
      if (!captured) return undefined;
      const answer = await this.#asked(captured);
      if (answer === 'store') return captured;
      if (answer === undefined) return undefined;
      [typed, opened] = [captured.typed, undefined];
    }
  }

  /** Asks before something is stored that is long or takes much time from other entries. */
  async #asked({ what, span }: Pick<Captured, 'what' | 'span'>): Promise<'change' | 'store' | undefined> {
    const { duties, open, at, text } = this.#deps;
    const { now } = at();
    const entries = (await open()).entriesIn(span);
    if (!asksBeforeCapture(span, entries, now)) return 'store';
    const answers = await duties.preview([{ ...what, ...span }]);
    const result = answers.find(({ overlap }) => overlap === 'split');
    const change = { taken: takenTime(span, entries, now), result: result ? text().preview(result) : '' };
    return confirmCapture({ what, span }, change, at(), text());
  }

  /** Adds an entry for the rows that the command was run on, for the given entry, or for what the developer answers. */
  async add(given?: unknown, selected?: unknown): Promise<DutyEntry | undefined> {
    const { duties, taxonomy, at, text, stretch, decide } = this.#deps;
    const rows = rowsOf(given, selected, taxonomy());
    const [row] = rows;
    if (row?.type === 'suggestion' && rows.length === 1) return decide(row.suggestion, row.project);
    if (rows.length > 0) return this.#addFor(freeSpans(rows), { offEditor: rows.some(({ type }) => type === 'gap') });
    if (given !== undefined) {
      const { start, span, overlap } = parseAsked(given, at(), taxonomy());
      return this.#announce(await duties.add({ ...start, ...span }, overlap));
    }
    const title = vscode.l10n.t('Log past work');
    const what = await pickDuty(taxonomy(), title);
    if (!what) return undefined;
    const span = await pickTime(`${title}: ${text().name(what)}`, at, text(), await stretch());
    return span && this.#describe({ what, span, facets: {} });
  }

  /** The last minutes, and the activity since the last tag or break. */
  async offered(): Promise<LiveRow<Span>[]> {
    const { at, text, stretch } = this.#deps;
    const going = await stretch();
    const last = [15, 30].map((minutes) => lastMinutes(minutes, at().now, text()));
    return going ? [...last, stretchRow(going, text())] : last;
  }

  /**
   * Tags a stretch of the day with what a key said. Entries there keep what lies outside. Asks first if the stretch is
   * long or takes much time from them; undefined if nothing was stored.
   */
  async tagAs(stretch: FreeSpan, what: DutyRef): Promise<DutyEntry | undefined> {
    const { start, end } = stretch;
    if ((await this.#asked({ what, span: { start, end } })) !== 'store') return undefined;
    return this.#inserted(stretch, () => this.#deps.duties.add({ ...what, ...stretch }, 'split'));
  }

  /** Tags a span, such as one from the picker; asks only for the duty. */
  async tag(span: Span): Promise<DutyEntry | undefined> {
    return this.#addFor([span]);
  }

  /** Asks for one duty for all `spans` and stores them in one act. */
  async #addFor(spans: readonly FreeSpan[], options?: { offEditor: boolean }): Promise<DutyEntry | undefined> {
    const { taxonomy, text } = this.#deps;
    if (spans.length === 0) return undefined;
    const when = shortList(spans.map((span) => text().span(span)));
    const what = await pickDuty(taxonomy(), vscode.l10n.t('What was it? {0}', when), options);
    if (!what) return undefined;
    return this.#store(spans, what, {});
  }

  async #describe(first: EntryDraft): Promise<DutyEntry | undefined> {
    const { open, taxonomy, at, text } = this.#deps;
    const title = vscode.l10n.t('Add {0}', text().name(first.what));
    const deps = {
      taxonomy: taxonomy(),
      text: text(),
      mostUsed: async (field: RememberedFacet) => (await open()).mostUsed(field),
      askForSpan: (span: EntryDraft['span']) => askForBounds(title, span, at()),
    };
    let draft = first;
    for (;;) {
      const answer = await showEntryForm(title, draft, deps);
      if (!answer) return undefined;
      draft = answer.draft;
      const { start, end = at().now } = draft.span;
      const stored = await this.#store([{ start, end }], draft.what, draft.facets);
      if (stored) return stored;
    }
  }

  async #store(spans: readonly FreeSpan[], what: DutyRef, facets: Facets): Promise<DutyEntry | undefined> {
    const { duties, text } = this.#deps;
    const entries = spans.map((span) => ({ ...facets, ...what, ...span }));
    const overlap = await pickOverlap(await duties.preview(entries), text());
    if (overlap === undefined) return undefined;
    return this.#announce(...(await duties.addAll(entries, overlap === 'free' ? undefined : overlap)));
  }

  #announce(...entries: readonly DutyEntry[]): DutyEntry | undefined {
    const { offer, text } = this.#deps;
    offer.done(shortList(entries.map((entry) => text().entry(entry))));
    return entries.at(-1);
  }
}
