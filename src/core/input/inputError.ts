/** Input that is not accepted. The message names the field and the accepted form, for the person who typed it. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}
