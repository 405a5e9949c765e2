import { findDuty } from './lookup';
import { type DutyId, taxonomy } from './taxonomy';

/** True for a duty of the built-in taxonomy, whose label nobody typed; true also without a duty. */
export function isBuiltIn(duty: DutyId | undefined): boolean {
  return duty === undefined || findDuty(taxonomy, duty) !== undefined;
}
