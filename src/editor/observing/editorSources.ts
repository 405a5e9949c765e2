import type { Disposable, Event } from '../../core/lifecycle/event';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import { chosenInEditor, type EditorSourceId } from '../../core/observation/sourceState';
import type { Span } from '../../core/time/span';
import type { Host } from '../host/host';
import type { VscodeApi } from '../host/vscodeApi';
import type { Surroundings } from '../signals/watchAll';

type Services = Pick<Host, 'access' | 'clock' | 'settings' | 'ticker' | 'problems'>;

/**
 * Watches in this window what the developer chose on the page of sources, from the moment they chose it until they give it
 * up. The code of a source is loaded when it is chosen.
 */
export class EditorSources implements Disposable {
  readonly #vscode: VscodeApi;
  readonly #host: Services;
  readonly #window: string;
  readonly #surroundings: Surroundings;
  readonly #looking = new DisposableStore();
  readonly #watched = new Map<EditorSourceId, DisposableStore>();
  /** Whether a source could not begin, such as when its code could not be loaded. The next tick tries again. */
  #hasFailed = false;

  constructor(vscode: VscodeApi, host: Services, window: string, surroundings: Surroundings) {
    this.#vscode = vscode;
    this.#host = host;
    this.#window = window;
    this.#surroundings = surroundings;
    this.#looking.add(host.access.onDidChange(() => this.#look()));
    this.#looking.add(
      host.ticker.onTick(() => {
        if (this.#hasFailed) this.#look();
      }),
    );
    this.#look();
  }

  dispose(): void {
    this.#looking.dispose();
    for (const one of this.#watched.values()) one.dispose();
    this.#watched.clear();
  }

  #look(): void {
    const store = this.#host.access.current;
    if (!store) return;
    this.#hasFailed = false;
    const chosen = chosenInEditor(store.sources.read());
    for (const [id, watched] of this.#watched) {
      if (chosen.has(id)) continue;
      this.#watched.delete(id);
      watched.dispose();
    }
    for (const id of chosen) {
      if (this.#watched.has(id)) continue;
      const owned = new DisposableStore();
      this.#watched.set(id, owned);
      this.#begin(id, owned).catch((error: unknown) => {
        this.#fail(id, owned);
        this.#host.problems.tellOnce(error);
      });
    }
  }

  #fail(id: EditorSourceId, owned: DisposableStore): void {
    owned.dispose();
    if (this.#watched.get(id) !== owned) return;
    this.#watched.delete(id);
    this.#hasFailed = true;
  }

  async #begin(id: EditorSourceId, owned: DisposableStore): Promise<void> {
    const { access, clock, settings, ticker, problems } = this.#host;
    const { ObservationBuffer } = await import('./observationBuffer');
    const store = () => access.current;
    const fail = problems.tellOnce;
    const { onTick } = ticker;
    // Another setting may be followed by a deletion, after which nothing may be written that was found before it.
    const onDue: Event<void> = (listener) => {
      const due = new DisposableStore();
      due.add(onTick(listener));
      due.add(settings.onDidChange(() => listener()));
      return due;
    };
    const { places, git, emit, activeDocument } = this.#surroundings;
    const listed = () => settings.value.ownNames;
    const ownProjects = () => settings.value.ownProjects;
    const isPaused = () => store()?.openPause() !== undefined;
    if (id === 'terminal') {
      const { watchTerminalPrograms } = await import('./terminalPrograms');
      const { put } = owned.add(new ObservationBuffer({ source: id, store, clock, onTick: onDue, fail }));
      owned.add(watchTerminalPrograms(this.#vscode, { clock, window: this.#window, places, isPaused, put, fail }));
    } else if (id === 'git') {
      const { watchCommits } = await import('./gitCommits');
      const buffer = owned.add(new ObservationBuffer({ source: id, store, clock, onTick: onDue, fail }));
      const days = () => settings.value.observationDays;
      const stored = {
        observationsIn: async (range: Span) => (await store()?.observations.observationsIn(range)) ?? [],
        pausesIn: (range: Span) => store()?.pausesIn(range) ?? [],
      };
      const { put, say } = buffer;
      owned.add(watchCommits(this.#vscode, { git, places, clock, onTick, days, listed, stored, put, say, fail }));
    } else {
      const { watchOwners } = await import('./fileOwners');
      const { say } = owned.add(new ObservationBuffer({ source: id, store, clock, onTick: onDue, fail }));
      const context = { git, places, activeDocument, emit, clock, onTick, isPaused, listed, ownProjects, say, fail };
      owned.add(watchOwners(this.#vscode, context));
    }
  }
}
