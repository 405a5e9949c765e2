import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Span } from '../../core/time/span';

/** Tags what already happened. */
export interface PastTags {
  /** The spans that are one choice away. */
  offered(): Promise<readonly { readonly label: string; readonly description?: string; readonly value: Span }[]>;
  tag(span: Span): Promise<DutyEntry | undefined>;
  /** Any other time. */
  add(): Promise<DutyEntry | undefined>;
}
