import type { DutyRef } from '../../core/taxonomy/dutyRef';
import * as l10n from '@vscode/l10n';
import { type Act, entryChanges } from '../../core/journal/act';
import { actTitle } from '../../core/journal/actTitle';
import { type DutyEntry, isRunning } from '../../core/records/dutyEntry';
import { keyedChoices } from '../../core/taxonomy/keys';
import { natureOf } from '../../core/taxonomy/lookup';
import { labelOf } from '../../core/taxonomy/label';
import type { OverlapAnswer } from '../../core/duty/overlapQuestion';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { dateFormat } from '../../core/time/formats';
import { type Instant, MINUTE, type Span } from '../../core/time/span';
import { type TimesOfDay, timesOfDay } from '../../core/time/timesOfDay';
import { shortList } from '../../core/language/joined';

/** A span that may still be running. */
export type RunningOrClosed = Pick<Span, 'start'> & Partial<Span>;

/** How many entries a text names before it counts the others. */
const ENTRIES_NAMED = 3;

/** Formats entries and times in the zone and the locale of the developer. */
export class EntryText {
  readonly #taxonomy: Taxonomy;
  readonly #locale: string;
  readonly #zone: string;
  readonly #times: TimesOfDay;

  constructor(taxonomy: Taxonomy, locale: string, zone: string) {
    this.#taxonomy = taxonomy;
    this.#locale = locale;
    this.#zone = zone;
    this.#times = timesOfDay(locale, zone);
  }

  time(at: Instant): string {
    return this.#times.at(at);
  }

  /** `14:05–14:25`, or `since 14:05` if the span is still running. */
  span({ start, end }: RunningOrClosed): string {
    if (end === undefined) return l10n.t('since {0}', this.time(start));
    if (end - start < MINUTE) return l10n.t('{0}, under a minute', this.time(start));
    return this.#times.span(start, end);
  }

  /** The span with its day when it does not begin on the day of `now`: `Tue, Nov 24, 14:05–14:25`. */
  dated(span: RunningOrClosed, now: Instant): string {
    const day = this.day(span.start);
    return day === this.day(now) ? this.span(span) : l10n.t('{0}, {1}', day, this.span(span));
  }

  /** `Tue, Nov 24`. */
  day(at: Instant): string {
    const form = { weekday: 'short', month: 'short', day: 'numeric', timeZone: this.#zone } as const;
    return dateFormat(this.#locale, form).format(at);
  }

  /** The name of a category, a duty, own work or a break. */
  name(entry: DutyRef): string {
    return labelOf(this.#taxonomy, entry);
  }

  /** The key that picks the category or a break, if it has one. */
  key({ category, duty }: DutyRef): string | undefined {
    const picked = natureOf(category) === 'excluded' ? duty : category;
    return keyedChoices(this.#taxonomy).find(({ id }) => id === picked)?.key;
  }

  /** `Documentation 14:05–14:25`. */
  entry(entry: DutyRef & RunningOrClosed): string {
    return l10n.t('{0} {1}', this.name(entry), this.span(entry));
  }

  /** The result of an answer to an overlap: `Removed: Support 13:55–14:10. Stored: Documentation 14:00–14:05 and 2 more`. */
  preview({ result = [], removed = [], refused }: OverlapAnswer): string {
    if (refused) return refused.sentence;
    const stored = this.#firstOf(result);
    return removed.length === 0 ? stored : l10n.t('Removed: {0}. Stored: {1}', this.#firstOf(removed), stored);
  }

  /** The first entries and how many more there are, so that the text fits into a row of a list. */
  #firstOf(entries: readonly DutyEntry[]): string {
    const first = entries.slice(0, ENTRIES_NAMED).map((entry) => this.entry(entry));
    const more = entries.length - first.length;
    return more > 0 ? l10n.t('{0} and {1} more', shortList(first), more) : shortList(first);
  }

  /** `Add Documentation 14:05–14:25`: an act and the time of the entry that it changed. */
  act(act: Act): string {
    const title = actTitle(act, this.#taxonomy);
    const changed = entryChanges(act);
    const made = changed.filter(({ before, after }) => after && !before).at(-1) ?? changed.find(({ after }) => after);
    const entry = made?.after ?? changed[0]?.before;
    const isOfMany = changed.length > 3 || act.name === 'accept-likely';
    if (!entry || isOfMany || isRunning(entry)) return title;
    return l10n.t('{0} {1}', title, this.span(entry));
  }
}
