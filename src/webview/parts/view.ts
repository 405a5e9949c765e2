import type { Wording } from '../../core/report/text/wording';
import type { Selection } from './selection';

/** How the report is read: in the editor with a way to the entries behind each number, or in a file without. */
export interface View extends Wording {
  /** Shows the entries behind a number; absent in a file. */
  readonly open?: (selection: Selection) => void;
  /** Asks which days of the week are leave; absent in a file. */
  readonly markLeave?: () => void;
}
