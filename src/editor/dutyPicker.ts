import * as vscode from 'vscode';
import type { Duties } from '../core/duty/duties';
import type { DutyEntry } from '../core/duty/dutyEntry';
import { categoryOf } from '../core/duty/lookup';
import type { Category, Taxonomy } from '../core/duty/taxonomy';
import { askForDetails } from './dutyDetails';
import { type Choice, choose } from './quickChoice';
import { categoryIcon, nameOf } from './statusText';

const STOP = 'stop';

/**
 * Starts duties by asking. A duty runs from the moment its category is chosen and everything after that is an
 * addition, so that thinking about the details costs no time and Escape loses nothing that was said.
 */
export class DutyPicker {
  readonly #duties: Duties;
  readonly #taxonomy: () => Taxonomy;

  constructor(duties: Duties, taxonomy: () => Taxonomy) {
    this.#duties = duties;
    this.#taxonomy = taxonomy;
  }

  /** A category by its key, then what else there is to say; choosing what runs stops it. */
  async tag(): Promise<DutyEntry | undefined> {
    const taxonomy = this.#taxonomy();
    const running = await this.#duties.running();
    const chosen = await choose({
      title: vscode.l10n.t('Tag what you are doing'),
      placeholder: vscode.l10n.t('Press 1 to 9, or choose'),
      choices: [...stopChoice(taxonomy, running), ...taxonomy.categories.map((one) => categoryChoice(one, running))],
      byKey: (digit) => taxonomy.categories.find((category) => String(category.key) === digit)?.id,
    });
    if (chosen === undefined) return undefined;
    if (running && (chosen === STOP || chosen === running.category)) return this.#duties.stop();
    const entry = await this.#duties.start({ category: chosen });
    const said = await askForDetails(entry, taxonomy, this.#duties);
    await this.#duties.amend(entry.id, said);
    return entry;
  }

  /** One duty out of all of them, by name. */
  async pickDuty(): Promise<DutyEntry | undefined> {
    const chosen = await choose({
      title: vscode.l10n.t('Start a duty'),
      placeholder: vscode.l10n.t('Type a part of its name'),
      choices: this.#taxonomy().categories.flatMap(dutyChoices),
    });
    if (chosen === undefined) return undefined;
    const category = categoryOf(chosen);
    return this.#duties.start(chosen === category ? { category } : { category, duty: chosen });
  }
}

function stopChoice(taxonomy: Taxonomy, running: DutyEntry | undefined): Choice[] {
  return running
    ? [{ id: STOP, label: vscode.l10n.t('Stop {0}', nameOf(taxonomy, running)), icon: 'stop-circle' }]
    : [];
}

function categoryChoice({ id, key, label }: Category, running: DutyEntry | undefined): Choice {
  const choice = { id, label: `${key}  ${label}` };
  if (running?.category !== id) return { ...choice, icon: categoryIcon(id) };
  const since = new Date(running.start).toLocaleTimeString(vscode.env.language, { hour: '2-digit', minute: '2-digit' });
  return { ...choice, icon: 'record', description: vscode.l10n.t('running since {0}', since) };
}

function dutyChoices({ id, label, duties }: Category): Choice[] {
  return [{ label }, { id, label }, ...duties.map((duty) => ({ id: duty.id, label: duty.label, description: label }))];
}
