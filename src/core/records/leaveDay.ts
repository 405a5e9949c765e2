import type { LocalDate } from '../time/calendar';

/** A local day on which the developer did not have to work. Whether for leave, a holiday or illness is not kept. */
export interface LeaveDay {
  /** UUIDv7. */
  readonly id: string;
  readonly date: LocalDate;
}
