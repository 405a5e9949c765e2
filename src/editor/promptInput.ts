import { InputError } from '../core/inputError';

/** What an input box says about what is typed: the reason why it would be refused, or nothing. */
export function refusalOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
