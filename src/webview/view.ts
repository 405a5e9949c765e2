import type { DutyEntry } from '../core/duty/dutyEntry';
import type { Selection } from './selection';

/** How numbers are read where the page is shown: in the editor with a way to the entries, or in a file without. */
export interface View {
  readonly locale: string;
  /** Shows the entries behind a number; absent in a file. */
  readonly open?: (selection: Selection) => void;
  /** Edits one entry; absent where the host cannot. */
  readonly edit?: (entry: DutyEntry['id']) => void;
}
