import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Span } from '../../core/time/span';

/** Tags past time. */
export interface PastTags {
  /** The spans to offer in the picker. */
  offered(): Promise<readonly { readonly label: string; readonly description?: string; readonly value: Span }[]>;
  tag(span: Span): Promise<DutyEntry | undefined>;
  /** Asks for any other time and tags it. */
  add(): Promise<DutyEntry | undefined>;
}
