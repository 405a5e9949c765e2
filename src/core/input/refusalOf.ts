import { InputError } from './inputError';

/** Throws `InputError` if the text is not valid. */
export type Check = (typed: string) => unknown;

/** The sentence why `check` rejects a text; undefined if it accepts the text. */
export function refusalOf(check: Check, typed: string): string | undefined {
  try {
    check(typed);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.sentence;
    throw error;
  }
}

/** What `parse` returns; undefined if it refuses its input. */
export function accepted<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
