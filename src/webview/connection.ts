import * as v from 'valibot';
import { readToPage, type ToHost, type ToPage } from '../core/report/page/protocol';
import { weekId } from '../core/report/measures/schema';
import { acquireEditor } from './editorApi';
import { selectionSchema } from './parts/selection';

/** The state of the page that the editor stores while the page is reloaded. */
const stateSchema = v.object({
  /** Absent while the page shows the current week. */
  week: v.exactOptional(weekId),
  selection: v.exactOptional(selectionSchema),
});

export type PageState = v.InferOutput<typeof stateSchema>;

/** The connection to the host. The page has no other way to send data. */
interface Connection {
  /** The messages that came with the page. */
  readonly first: readonly ToPage[];
  readonly post: (message: ToHost) => void;
  readonly state: () => PageState;
  readonly keep: (state: PageState) => void;
}

/** Connects to the editor. Messages without a known form are ignored. */
export function connect(receive: (message: ToPage) => void): Connection {
  const editor = acquireEditor<ToPage, ToHost, PageState>();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readToPage(event.data);
    if (message) receive(message);
  });
  return {
    ...editor,
    state: () => {
      const kept = v.safeParse(stateSchema, editor.state());
      return kept.success ? kept.output : {};
    },
  };
}
