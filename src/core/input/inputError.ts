/** Input that is not accepted. The message names the field and the accepted form, for programs that passed it. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly field: string;
  /** The sentence for a person who typed it; equal to the message where only programs pass such input. */
  readonly sentence: string;

  constructor(field: string, message: string, sentence = message) {
    super(message);
    this.field = field;
    this.sentence = sentence;
  }
}
