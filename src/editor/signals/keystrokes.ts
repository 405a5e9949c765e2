/** The cause of a selection that VS Code reports; undefined if it reports none. */
export type SelectionCause = 'keyboard' | 'mouse' | 'command' | undefined;

/** The latest change of a text, stored until a selection follows it. */
export interface TextChange {
  readonly at: number;
  /** Where the change begins, and the length of its new text. */
  readonly offset: number;
  readonly length: number;
  /** `keystroke` is a change that one key can make. `undo` includes redo. */
  readonly kind: 'keystroke' | 'bulk' | 'undo';
}

/** A selection within this time after a change of the same document belongs to the change, in milliseconds. */
const SAME_KEYSTROKE = 50;
/** The longest text that one key inserts: a character, a surrogate pair, a pair of brackets. */
const KEYSTROKE_LENGTH = 2;

/** Whether one key can insert `text`: nothing, a character, brackets, or a line break with indentation. */
export function isKeystroke(text: string): boolean {
  return text.length <= KEYSTROKE_LENGTH || /^\r?\n\s*$/.test(text);
}

/**
 * What a selection is evidence of, given the change of the same document before it. After typing, VS Code reports the
 * keyboard as the cause. After Backspace, Enter and paste it reports no cause, but the cursor is inside the inserted
 * text or at its end. A cursor that a formatter, a checkout or an agent moved is somewhere else.
 */
export function evidenceOfSelection(
  cause: SelectionCause,
  cursor: () => number,
  at: number,
  change: TextChange | undefined,
): 'edit' | 'select' | undefined {
  const own = change && at - change.at <= SAME_KEYSTROKE ? change : undefined;
  if (cause === 'keyboard') return own && own.kind !== 'undo' ? 'edit' : 'select';
  if (own?.kind === 'keystroke' && touches(own, cursor())) return 'edit';
  if (cause !== undefined) return 'select';
  return own?.kind === 'bulk' && cursor() === own.offset + own.length ? 'select' : undefined;
}

function touches({ offset, length }: TextChange, cursor: number): boolean {
  return cursor >= offset && cursor <= offset + length;
}
