import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { labelOf } from '../../core/taxonomy/label';
import { idOfKey, type KeyedChoice, keyedChoices } from '../../core/taxonomy/keys';
import { categoryOf, natureOf } from '../../core/taxonomy/lookup';
import { dutyRefOf } from '../../core/taxonomy/dutyRef';
import type { Store } from '../../core/store/store';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { timesOfDay } from '../../core/time/timesOfDay';
import { pickDetails } from './pickDetails';
import type { OpenedList } from '../host/openedList';
import type { PastTags } from '../shared/pastTags';
import { type Choice, pickOne } from '../shared/quickPick';
import { displayLocale } from '../host/editorSettings';
import { keyedRow, keysHint, plainRows } from '../shared/keyedRow';

const STOP = 'stop';
const EARLIER = 'earlier';

interface DutyPickerDeps {
  readonly duties: Duties;
  readonly open: () => Promise<Store>;
  readonly taxonomy: () => Taxonomy;
  /** Called with the duty that ended because another one started. */
  readonly onEnded: (entry: DutyEntry) => void;
  readonly stop: () => Promise<DutyEntry | undefined>;
}

/**
 * Asks which duty to start. The duty runs as soon as its category is chosen; the details are added to it afterwards.
 * So answering takes no time away from the duty, and Escape loses no answer.
 */
export class DutyPicker {
  readonly #deps: DutyPickerDeps;

  constructor(deps: DutyPickerDeps) {
    this.#deps = deps;
  }

  /**
   * Asks for a category, which has a key, and then for details. Choosing the running duty stops it. Below the
   * categories are recent spans, which can be tagged afterwards.
   */
  async tag(past: PastTags, opened: OpenedList): Promise<DutyEntry | undefined> {
    const { duties, open, stop } = this.#deps;
    const taxonomy = this.#deps.taxonomy();
    const [store, spans] = await Promise.all([open(), past.offered()]);
    const running = store.running();
    const chosen = await pickOne({
      title: vscode.l10n.t('Tag what you are doing'),
      placeholder: keysHint(),
      passing: true,
      opened,
      choices: [
        ...stopChoice(taxonomy, running),
        ...keyedChoices(taxonomy).map((one) => startChoice(one, running)),
        { label: vscode.l10n.t('What already happened') },
        ...spans.map(({ label, description }) => ({
          id: label,
          label,
          icon: 'watch',
          description: description ?? '',
        })),
        { id: EARLIER, label: vscode.l10n.t('Another time…'), icon: 'calendar' },
      ],
      byKey: (key) => idOfKey(taxonomy, key),
    });
    if (chosen === undefined) return undefined;
    if (chosen === EARLIER) return past.add();
    const span = spans.find(({ label }) => label === chosen)?.value;
    if (span) return past.tag(span);
    if (running && [STOP, running.category, running.duty].includes(chosen)) return stop();
    const entry = await this.#start(chosen);
    await duties.amend(entry.id, await pickDetails(entry, taxonomy, open));
    return entry;
  }

  /** Asks for one of all duties, by name. Returns its id. */
  async pickDutyId(opened: OpenedList): Promise<string | undefined> {
    const taxonomy = this.#deps.taxonomy();
    return pickOne({
      title: vscode.l10n.t('Start a duty'),
      placeholder: keysHint(),
      passing: true,
      opened,
      choices: dutyChoices(taxonomy),
      byKey: (key) => idOfKey(taxonomy, key),
    });
  }

  async #start(id: string): Promise<DutyEntry> {
    const { duties, onEnded } = this.#deps;
    const { started, ended } = await duties.start(dutyRefOf(id));
    if (ended?.end !== undefined) onEnded(ended);
    return started;
  }
}

function stopChoice(taxonomy: Taxonomy, running: DutyEntry | undefined): Choice[] {
  return running
    ? [{ id: STOP, label: vscode.l10n.t('Stop {0}', labelOf(taxonomy, running)), icon: 'stop-circle' }]
    : [];
}

function startChoice(one: KeyedChoice, running: DutyEntry | undefined): Choice {
  const choice = keyedRow(one);
  if (running === undefined || ![running.category, running.duty].includes(one.id)) return choice;
  const since = timesOfDay(displayLocale(), running.zone).at(running.start);
  return { ...choice, icon: 'record', description: vscode.l10n.t('running since {0}', since) };
}

/** Each category with its duties, then own work with its kinds, and a break. */
function dutyChoices(taxonomy: Taxonomy): Choice[] {
  const keyed = keyedChoices(taxonomy);
  const rowOf = (id: string) => keyed.filter((one) => one.id === id).map(keyedRow);
  const plain = keyed.filter(({ id }) => natureOf(categoryOf(id)) !== 'load');
  return [
    ...taxonomy.categories.flatMap(({ id, label, duties }) => [
      { label },
      ...rowOf(id),
      ...duties.map((duty) => ({ id: duty.id, label: duty.label, description: label })),
    ]),
    { label: vscode.l10n.t('Own work, or a break') },
    ...plain.map(keyedRow),
    ...plainRows(taxonomy, taxonomy.own),
  ];
}
