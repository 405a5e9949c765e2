import { Recorder } from '../activity/recorder';
import { defaultRecordingSettings } from '../activity/recordingSettings';
import type { SignalBody } from '../activity/signal';
import { Duties } from '../duty/duties';
import type { NewEntry } from '../duty/newEntry';
import type { DutyStart } from '../records/dutyEntry';
import type { EditorWindow } from '../store/activityStore';
import type { Store } from '../store/store';
import type { Clock } from '../time/clock';
import { type Instant, MINUTE, SECOND } from '../time/span';
import { between, pick, type Random } from './random';
import type { Place, Scene } from './scene';

/** How soon somebody who opened a file does something in it. */
const FIRST_SIGN = 5 * SECOND;

/** The clock of the story. It shows what the story sets. */
export interface StoryClock extends Clock {
  set(now: Instant): void;
}

/** A clock that stands at `now` until it is set. */
export function storyClock(now: Instant, zone: string): StoryClock {
  let shown = now;
  return {
    now: () => shown,
    zone: () => zone,
    set: (next) => {
      shown = next;
    },
  };
}

/** Plays scenes as a person would live them: signals to a recorder, and acts on duties at the time of the clock. */
export class SampleDeveloper {
  readonly duties: Duties;
  readonly #store: Store;
  readonly #clock: StoryClock;
  readonly #random: Random;
  readonly #recorder: Recorder;
  readonly #window: Omit<EditorWindow, 'seenAt'>;
  readonly #forTheEvening: NewEntry[] = [];

  /** `window` is the id of the editor window of this day. */
  constructor(store: Store, clock: StoryClock, random: Random, window: string) {
    this.#store = store;
    this.#clock = clock;
    this.#random = random;
    this.#window = { id: window, editor: 'Sample data', startedAt: clock.now() };
    this.#recorder = new Recorder(window, clock, () => defaultRecordingSettings);
    this.duties = new Duties(() => Promise.resolve(store), clock);
  }

  /** Plays a scene from now on. It ends at `until` at the latest, and the clock then stands at its end. */
  async play({ minutes, place, duty, tagging = 'live' }: Scene, until: Instant): Promise<void> {
    const start = this.#clock.now();
    const end = Math.min(start + minutes * MINUTE, until);
    if (end - start < MINUTE) return;
    const isLive = duty !== undefined && tagging === 'live';
    if (isLive) await this.duties.start(duty);
    if (isLive) this.#recorder.dutyChanged();
    if (place) this.#work(place, end);
    this.#clock.set(end);
    if (isLive) await this.duties.stop();
    if (isLive) this.#recorder.dutyChanged();
    else if (duty) await this.#tagAfterwards({ ...duty, start, end }, tagging);
    this.#write();
  }

  /** Enters what was left for the evening, and closes the window. */
  async endDay(): Promise<void> {
    this.#recorder.signal({ kind: 'close' });
    this.#write();
    for (const entry of this.#forTheEvening.splice(0)) await this.duties.add(entry);
  }

  async #tagAfterwards(entry: DutyStart & { start: Instant; end: Instant }, tagging: Scene['tagging']): Promise<void> {
    if (tagging === 'capture') await this.duties.capture(entry);
    else this.#forTheEvening.push(entry);
  }

  /** Signals as they come from somebody who works in these files until `end`. They are too close for a break. */
  #work({ project, branch, how, docs }: Place, end: Instant): void {
    let at = this.#clock.now();
    this.#signal(at, { kind: 'focus' });
    if (how === 'debug') this.#signal(at, { kind: 'debug-start' });
    while (at < end) {
      const doc = pick(this.#random, docs);
      const turn = Math.min(end, at + between(this.#random, 4, 14) * MINUTE);
      this.#signal(at, { kind: 'open', doc, project, branch });
      for (at += FIRST_SIGN; at < turn; at += this.#pause()) this.#signal(at, this.#sign(how, doc));
      at = turn;
    }
    if (how === 'debug') this.#signal(end, { kind: 'debug-stop' });
    this.#signal(end, { kind: 'blur' });
  }

  #pause(): number {
    return between(this.#random, 6, 55) * SECOND;
  }

  #sign(how: Place['how'], doc: string): SignalBody {
    const chance = this.#random();
    if (how === 'debug' && chance < 0.6) return { kind: chance < 0.3 ? 'debug-pause' : 'debug-continue' };
    if (how === 'edit' && chance < 0.9) return { kind: 'edit', doc };
    return { kind: chance < 0.95 ? 'select' : 'scroll', doc };
  }

  #signal(at: Instant, body: SignalBody): void {
    this.#clock.set(at);
    this.#recorder.signal(body);
  }

  #write(): void {
    const [spans, signs] = [this.#recorder.pending(), this.#recorder.pendingSigns()];
    this.#store.save({ ...this.#window, seenAt: this.#clock.now() }, this.#clock.zone(), spans, signs);
    this.#recorder.stored(spans, signs);
  }
}
