import type { Wording } from '../../core/report/text/wording';
import type { Selection } from './selection';

/** Where the report is shown: in the editor, where a number can show its entries, or in a file, where it cannot. */
export interface View extends Wording {
  /** Shows the entries that a number comes from; absent in a file. */
  readonly open?: (selection: Selection) => void;
  /** Asks which days of the week are leave; absent in a file. */
  readonly markLeave?: () => void;
}
