interface EditorApi<Message, State> {
  postMessage(message: Message): void;
  getState(): unknown;
  setState(state: State): void;
}

declare function acquireVsCodeApi(): unknown;

/** The editor around the page. A page can ask for it once. */
export function acquireEditor<Message, State>(): EditorApi<Message, State> {
  return acquireVsCodeApi() as EditorApi<Message, State>;
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
