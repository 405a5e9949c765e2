/** Input that is refused: says which field, and the accepted form. The message is for the person who typed it. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}
