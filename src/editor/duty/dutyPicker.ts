import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { labelOf } from '../../core/taxonomy/label';
import { categoryOf, idOfKey, keyedLabel } from '../../core/taxonomy/lookup';
import type { Category, Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Span } from '../../core/time/span';
import { timesOfDay } from '../../core/time/timesOfDay';
import type { Begin } from './begin';
import { pickDetails } from './pickDetails';
import { type Choice, pickOne } from '../shared/quickPick';
import { commands } from '../contributions';
import { displayLocale } from '../host/settings';
import { categoryIcon } from '../status/statusText';

const STOP = 'stop';
const EARLIER = 'earlier';

/** Tags what already happened. */
export interface PastTags {
  /** The spans that are one choice away. */
  offered(): Promise<readonly { readonly label: string; readonly description?: string; readonly value: Span }[]>;
  tag(span: Span): Promise<DutyEntry | undefined>;
  /** Any other time. */
  add(): Promise<DutyEntry | undefined>;
}

/**
 * Starts duties by asking. A duty runs from the moment its category is chosen and everything after that is an
 * addition, so that thinking about the details costs no time and Escape loses nothing that was said.
 */
export class DutyPicker {
  readonly #duties: Duties;
  readonly #taxonomy: () => Taxonomy;
  readonly #begin: Begin;
  readonly #past: () => Promise<PastTags>;

  constructor(duties: Duties, begin: Begin, taxonomy: () => Taxonomy, past: () => Promise<PastTags>) {
    this.#duties = duties;
    this.#begin = begin;
    this.#taxonomy = taxonomy;
    this.#past = past;
  }

  /**
   * A category by its key, then what else there is to say; choosing what runs stops it. Below the categories is what
   * has just happened, for a tag afterwards.
   */
  async tag(): Promise<DutyEntry | undefined> {
    const taxonomy = this.#taxonomy();
    const past = await this.#past();
    const [running, spans] = await Promise.all([this.#duties.running(), past.offered()]);
    const chosen = await pickOne({
      title: vscode.l10n.t('Tag what you are doing'),
      placeholder: vscode.l10n.t('Press 1 to 9, or choose'),
      passing: true,
      choices: [
        ...stopChoice(taxonomy, running),
        ...taxonomy.categories.flatMap((one) => [categoryChoice(one, running), ...keyedDuties(one)]),
        { label: vscode.l10n.t('What already happened') },
        ...spans.map(({ label, description }) => ({
          id: label,
          label,
          icon: 'watch',
          description: description ?? '',
        })),
        { id: EARLIER, label: vscode.l10n.t('Another time…'), icon: 'calendar' },
      ],
      byKey: (digit) => idOfKey(taxonomy, digit),
    });
    if (chosen === undefined) return undefined;
    if (chosen === EARLIER) return past.add();
    const span = spans.find(({ label }) => label === chosen)?.value;
    if (span) return past.tag(span);
    if (running && [STOP, running.category, running.duty].includes(chosen))
      return vscode.commands.executeCommand<DutyEntry | undefined>(commands.stopDuty);
    const entry = await this.#start(chosen);
    const said = await pickDetails(entry, taxonomy, this.#duties);
    await this.#duties.amend(entry.id, said);
    return entry;
  }

  /** One duty out of all of them, by name. */
  async pickDuty(): Promise<DutyEntry | undefined> {
    const taxonomy = this.#taxonomy();
    const chosen = await pickOne({
      title: vscode.l10n.t('Start a duty'),
      placeholder: vscode.l10n.t('Press 1 to 9, or type a part of its name'),
      passing: true,
      choices: taxonomy.categories.flatMap(dutyChoices),
      byKey: (digit) => idOfKey(taxonomy, digit),
    });
    return chosen === undefined ? undefined : this.#start(chosen);
  }

  #start(id: string): Promise<DutyEntry> {
    const category = categoryOf(id);
    return this.#begin(id === category ? { category } : { category, duty: id });
  }
}

function stopChoice(taxonomy: Taxonomy, running: DutyEntry | undefined): Choice[] {
  return running
    ? [{ id: STOP, label: vscode.l10n.t('Stop {0}', labelOf(taxonomy, running)), icon: 'stop-circle' }]
    : [];
}

function categoryChoice(category: Category, running: DutyEntry | undefined): Choice {
  const { id } = category;
  const choice = { id, label: keyedLabel(category) };
  if (running?.category !== id) return { ...choice, icon: categoryIcon(id) };
  const since = timesOfDay(displayLocale(), running.zone).at(running.start);
  return { ...choice, icon: 'record', description: vscode.l10n.t('running since {0}', since) };
}

/** The developer's own duties that have a key, below their category. */
function keyedDuties({ id: category, duties }: Category): Choice[] {
  return duties
    .filter((duty) => duty.key !== undefined)
    .map((duty) => ({ id: duty.id, label: keyedLabel(duty), icon: categoryIcon(category) }));
}

function dutyChoices(category: Category): Choice[] {
  const { id, label, duties } = category;
  return [
    { label },
    { id, label: keyedLabel(category) },
    ...duties.map((duty) => ({ id: duty.id, label: duty.label, description: label })),
  ];
}
