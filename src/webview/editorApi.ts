interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: object): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** What came with the page. */
interface Came<Incoming> {
  /** Another one in each page that is made, but not when VS Code loads the same page again. */
  readonly nonce: string;
  readonly messages: readonly Incoming[];
}

/** The editor around the page. */
interface Editor<Incoming, Outgoing, State> {
  /** The messages that came with the page. */
  readonly first: readonly Incoming[];
  readonly post: (message: Outgoing) => void;
  /** What was kept, in whatever form. */
  readonly state: () => unknown;
  readonly keep: (state: State) => void;
}

/** Connects to the editor. A page can do this once, and has to keep its state then. */
export function acquireEditor<Incoming extends { readonly type: string }, Outgoing, State extends object>(): Editor<
  Incoming,
  Outgoing,
  State
> {
  const editor = acquireVsCodeApi();
  const text = document.getElementById('messages')?.textContent ?? '';
  const { nonce: page, messages } = JSON.parse(text) as Came<Incoming>;
  const before = editor.getState() as { readonly page?: unknown } | undefined;
  return {
    // When the same page is loaded again, its figures may be old.
    first: before?.page === page ? messages.filter(({ type }) => type === 'init') : messages,
    post: (message) => editor.postMessage(message),
    state: () => editor.getState(),
    keep: (state) => editor.setState({ ...state, page }),
  };
}

const INPUT_EVERY = 5000;

/** Calls `used` when a person uses the page, at most once in five seconds. */
export function watchInput(used: () => void): void {
  let last = Number.NEGATIVE_INFINITY;
  const tell = (event: Event): void => {
    if (!event.isTrusted || event.timeStamp - last < INPUT_EVERY) return;
    last = event.timeStamp;
    used();
  };
  for (const kind of ['pointerdown', 'pointermove', 'wheel', 'keydown']) {
    window.addEventListener(kind, tell, { passive: true });
  }
}
