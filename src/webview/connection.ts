import * as v from 'valibot';
import { readToPage, type ToHost, type ToPage } from '../core/report/page/protocol';
import { weekId } from '../core/report/measures/schema';
import { selectionSchema } from './parts/selection';

/** The state of the page that the editor stores while the page is reloaded. */
const stateSchema = v.object({
  /** Absent while the page shows the current week. */
  week: v.exactOptional(weekId),
  selection: v.exactOptional(selectionSchema),
});

export type PageState = v.InferOutput<typeof stateSchema>;

interface EditorApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** The connection to the host. The page has no other way to send data. */
interface Connection {
  readonly post: (message: ToHost) => void;
  readonly state: () => PageState;
  readonly keep: (state: PageState) => void;
}

/** Connects to the editor. Messages without a known form are ignored. */
export function connect(receive: (message: ToPage) => void): Connection {
  const editor = acquireVsCodeApi();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readToPage(event.data);
    if (message) receive(message);
  });
  return {
    post: (message) => editor.postMessage(message),
    state: () => {
      const kept = v.safeParse(stateSchema, editor.getState());
      return kept.success ? kept.output : {};
    },
    keep: (state) => editor.setState(state),
  };
}

const INPUT_EVERY = 5000;

/** Sends `input` to the host when a person uses the page, at most once in five seconds. */
export function watchInput(post: (message: ToHost) => void): void {
  let last = Number.NEGATIVE_INFINITY;
  const tell = (event: Event): void => {
    if (!event.isTrusted || event.timeStamp - last < INPUT_EVERY) return;
    last = event.timeStamp;
    post({ type: 'input' });
  };
  for (const kind of ['pointerdown', 'pointermove', 'wheel', 'keydown']) {
    window.addEventListener(kind, tell, { passive: true });
  }
}
