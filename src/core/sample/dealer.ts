import { LEAD_LEAVES } from './happenings';
import { between, type Random } from './random';
import type { Scene } from './scene';
import { type Usual, usualLoad } from './usualLoad';

/** The largest random shift of a kind of load, as a share of one round of all kinds. */
const CHANCE = 0.3;

/** The week in which the last outcome of a kind comes, and the weeks between two of them. */
const LAST_OUTCOME = 12;
const BETWEEN_OUTCOMES = 3;

/** Deals usual load: each kind as often as its weight says, at similar distances, so that every week has its mixture. */
export class Dealer {
  readonly #random: Random;
  readonly #due = new Map<Usual, number>();
  readonly #outcomes = new Map<Usual, number>();

  constructor(random: Random) {
    this.#random = random;
    for (const kind of usualLoad) this.#due.set(kind, random() * kind.weight[0]);
  }

  next(week: number): Scene {
    const phase = week < LEAD_LEAVES ? 0 : 1;
    const round = usualLoad.reduce((sum, { weight }) => sum + weight[phase], 0);
    let next: { kind: Usual; rank: number } | undefined;
    for (const [kind, sum] of this.#due) {
      const due = sum + kind.weight[phase];
      this.#due.set(kind, due);
      const rank = due + this.#random() * CHANCE * round;
      if (kind.weight[phase] > 0 && (!next || rank > next.rank)) next = { kind, rank };
    }
    if (!next) throw new Error('there is no usual load');
    const { kind } = next;
    this.#due.set(kind, (this.#due.get(kind) ?? 0) - round);
    return this.#sceneOf(kind, week);
  }

  #sceneOf(kind: Usual, week: number): Scene {
    const { duty, place, tagging, minutes } = kind;
    const outcome = this.#outcomeOf(kind, week);
    return {
      minutes: between(this.#random, ...minutes),
      duty: { ...duty, ...(outcome !== undefined && { outcome }) },
      ...(place && { place }),
      ...(tagging && { tagging }),
    };
  }

  /** The outcomes of a kind are spread over the weeks, so that no week repeats that of another. */
  #outcomeOf(kind: Usual, week: number): string | undefined {
    const { outcomes = [] } = kind;
    const given = this.#outcomes.get(kind) ?? 0;
    const from = LAST_OUTCOME - (outcomes.length - 1 - given) * BETWEEN_OUTCOMES;
    if (given >= outcomes.length || week < from) return undefined;
    this.#outcomes.set(kind, given + 1);
    return outcomes[given];
  }
}
