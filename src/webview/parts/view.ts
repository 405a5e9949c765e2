import type { ReportWording } from '../../core/report/text/wording';
import type { Selection } from './selection';

/** Where the report is shown: in the editor, where a number can show its entries, or in a file, where it cannot. */
export interface View extends ReportWording {
  /** Shows the entries that a number comes from; absent in a file. */
  readonly open?: (selection: Selection) => void;
  /** True where what is folded can be made when it is unfolded; absent in a file, which has no script. */
  readonly fillsLater?: boolean;
  /** Asks which days of the week are leave; absent in a file. */
  readonly markLeave?: () => void;
  /** Shows the sample report; absent where it is not offered. */
  readonly showSample?: () => void;
}

/** What a page is given. Whether it has shares depends on the report that it shows. */
export type PageView = Omit<View, 'shares'>;
