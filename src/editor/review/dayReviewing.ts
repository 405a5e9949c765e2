import * as vscode from 'vscode';
import { dutyOfKey } from '../../core/taxonomy/keys';
import { endedMonth } from '../../core/review/missingOutcomes';
import type { Duties } from '../../core/duty/duties';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { Together } from '../../core/suggest/together';
import { type Day, dayAt, dayOf } from '../../core/time/calendar';
import type { Instant, Span } from '../../core/time/span';
import type { EntryActs } from '../entry/entryActs';
import { pickOutcome } from '../entry/pickOutcome';
import { dateArgument } from '../shared/listRow';
import { pickDuty } from '../shared/pickDuty';
import { pickOne } from '../shared/quickPick';
import { displayLocale } from '../host/editorSettings';
import type { WaitCommandDeps } from '../wait/waitCommands';
import type { WaitText } from '../wait/waitText';
import { reviewContent, ReviewMemory } from './reviewContent';
import { ALL_LIKELY, NOT_THIS, showReview } from './reviewList';
import { plainText } from '../host/plainText';
import { readReview, type ReviewTerms } from './readReview';
import { type ReviewPage, reviewPage, type ReviewTarget } from './reviewPage';
import { summaryText } from './summaryText';
import { paragraph, shortList } from '../../core/language/joined';

interface ReviewDeps extends WaitCommandDeps {
  readonly duties: Duties;
  readonly acts: () => Promise<EntryActs>;
  readonly terms: () => ReviewTerms;
  readonly memory: Pick<vscode.Memento, 'get' | 'update'>;
}

/** Reviews a day: the developer decides each open stretch with one key (US-17). */
export class DayReviewing {
  readonly #deps: ReviewDeps;
  readonly #memory: ReviewMemory;
  readonly #startedAt: Instant;
  #day: Day;
  #isWhole = false;
  /** What one key accepts of the rows that are shown. */
  #likely: readonly Suggestion[] = [];

  constructor(deps: ReviewDeps, given: unknown) {
    this.#deps = deps;
    this.#memory = new ReviewMemory(deps.memory);
    this.#startedAt = deps.clock.now();
    this.#day = dayFor(given, deps);
  }

  async run(): Promise<void> {
    let asked = false;
    for (let page = await this.#page(); page.rows.length > 0; page = await this.#page()) {
      asked = true;
      const text = (await this.#deps.acts()).text();
      const title = vscode.l10n.t('Review of {0}', text.day(this.#day.span.start));
      const byKey = async (target: ReviewTarget, key: string) => {
        await this.#decide(target, key);
        return this.#page();
      };
      const target = await showReview(title, page, byKey);
      if (!target) break;
      await this.#decide(target);
    }
    await this.#memory.recalled(endedMonth(this.#deps.terms().calendar, this.#startedAt));
    await this.#summarise(asked);
  }

  async #page(): Promise<ReviewPage> {
    const { open, terms, waits, workingTime, taxonomy, clock, acts } = this.#deps;
    const deps = { store: await open(), terms: terms(), waits, workingTime: workingTime(), taxonomy: taxonomy() };
    const content = await reviewContent({ ...deps, memory: this.#memory, now: clock.now() }, this.#day, this.#isWhole);
    this.#likely = content.review.likely;
    return reviewPage(content, (await acts()).text());
  }

  /** Decides a row, by `key` if one was pressed. Rows that need more than a key react only to Enter. */
  async #decide(target: ReviewTarget, key?: string): Promise<void> {
    if (key === ALL_LIKELY) return this.#acceptLikely(this.#likely);
    switch (target.type) {
      case 'likely':
        return key === undefined ? this.#acceptLikely(target.suggestions) : undefined;
      case 'stretch':
        if (target.row.blind) return this.#answerBlind(target.row.blind, key);
        if (target.row.proposed) return this.#answer(target.row.proposed, key, target.row.project);
        return this.#tag(target.row.parts, target.row.kind === 'away', key);
      case 'short':
        return this.#tag(target.spans, true, key);
      default:
        return key === undefined ? this.#openTarget(target) : undefined;
    }
  }

  async #openTarget(target: Exclude<ReviewTarget, { type: 'likely' | 'stretch' | 'short' }>): Promise<void> {
    switch (target.type) {
      case 'rest':
        this.#isWhole = true;
        return;
      case 'wait':
        return this.#askAboutWait(target.wait);
      case 'outcome':
        return pickOutcome(target.entry, this.#deps.duties, (await this.#deps.acts()).text());
      case 'earlier':
        this.#day = target.review.day;
        this.#isWhole = false;
        return;
      default:
        target satisfies never;
    }
  }

  /** All that the row proposes is answered in one act. */
  async #answer(proposed: Together, key: string | undefined, project: string | undefined): Promise<void> {
    const { suggesting } = await this.#deps.acts();
    if (key === undefined) {
      await suggesting.decide(proposed, project);
      return;
    }
    if (key === NOT_THIS) return suggesting.turnDown(proposed);
    const what = dutyOfKey(this.#deps.taxonomy(), key);
    if (what) await suggesting.takeByKey(proposed, what);
  }

  async #acceptLikely(suggestions: readonly Suggestion[]): Promise<void> {
    await (await this.#deps.acts()).suggesting.acceptLikely(suggestions);
  }

  /** Asks what the time was, without saying what is suggested. */
  async #answerBlind(suggestion: Suggestion, key: string | undefined): Promise<void> {
    const { taxonomy, acts } = this.#deps;
    const all = await acts();
    const what =
      key === undefined
        ? await pickDuty(taxonomy(), vscode.l10n.t('What was it? {0}', all.text().span(suggestion)))
        : dutyOfKey(taxonomy(), key);
    if (what) await all.suggesting.answerBlind(suggestion, what);
  }

  async #tag(spans: readonly Span[], offEditor: boolean, key: string | undefined): Promise<void> {
    const { duties, taxonomy, acts } = this.#deps;
    const { text, offer } = await acts().then((all) => ({ text: all.text(), offer: all.offer }));
    const when = shortList(spans.map((span) => text.span(span)));
    const what =
      key === undefined
        ? await pickDuty(taxonomy(), vscode.l10n.t('What was it? {0}', when), { offEditor })
        : dutyOfKey(taxonomy(), key);
    if (!what) return;
    const added = await duties.addAll(spans.map(({ start, end }) => ({ ...what, start, end, duration: 'measured' })));
    offer.done(shortList(added.map((entry) => text.entry(entry))));
  }

  async #askAboutWait({ id, label, description }: WaitText): Promise<void> {
    const { waits } = this.#deps;
    const chosen = await pickOne({
      title: label,
      placeholder: description,
      choices: [
        { id: 'open', label: vscode.l10n.t('Still open'), icon: 'watch' },
        { id: 'close', label: vscode.l10n.t('Close it: it was granted, or nobody needs it any more'), icon: 'check' },
        { id: 'drop', label: vscode.l10n.t('Drop it: it should never have been opened'), icon: 'close' },
      ],
    });
    if (chosen === 'open') await this.#memory.isStillOpen(id);
    if (chosen === 'close') await waits.close(id);
    if (chosen === 'drop') await waits.drop(id);
  }

  async #summarise(asked: boolean): Promise<void> {
    const { open, clock, terms, acts } = this.#deps;
    const now = clock.now();
    const review = await readReview(await open(), this.#day, now, terms());
    const day = (await acts()).text().day(this.#day.span.start);
    const summary = summaryText(day, review, displayLocale());
    const took = vscode.l10n.t('The review took {0} s.', Math.round((now - this.#startedAt) / 1000));
    const nothing = vscode.l10n.t('There is nothing to review.');
    void vscode.window.showInformationMessage(plainText(paragraph(asked ? [summary, took] : [nothing, summary])));
  }
}

function dayFor(given: unknown, { clock, terms }: ReviewDeps): Day {
  const { calendar } = terms();
  const date = dateArgument(given);
  return date === undefined ? dayAt(calendar, clock.now()) : dayOf(calendar, date);
}
