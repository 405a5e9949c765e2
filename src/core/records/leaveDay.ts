import type { LocalDate } from '../time/calendar';

/** A local day on which the developer did not have to work. The reason (leave, holiday, illness) is not stored. */
export interface LeaveDay {
  /** UUIDv7. */
  readonly id: string;
  readonly date: LocalDate;
}
