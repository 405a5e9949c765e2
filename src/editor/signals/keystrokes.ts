/** How VS Code says that a selection came about; undefined where it does not say. */
export type SelectionCause = 'keyboard' | 'mouse' | 'command' | undefined;

/** What is remembered of the latest change until a selection follows it. */
export interface TextChange {
  readonly at: number;
  /** Where the first change begins, and how long its text is. */
  readonly offset: number;
  readonly length: number;
  /** `stroke` fits one key; `undo` covers redo. */
  readonly kind: 'stroke' | 'bulk' | 'undo';
}

/** A selection this soon after a change of the same document belongs to it. */
const SAME_KEYSTROKE = 50;
/** Longest text that one key puts in: a character, a surrogate pair, a pair of brackets. */
const KEYSTROKE_LENGTH = 2;

/** Whether one key could have put in `text`: nothing, a character, brackets, a line break with its indentation. */
export function isKeystroke(text: string): boolean {
  return text.length <= KEYSTROKE_LENGTH || /^\r?\n\s*$/.test(text);
}

/**
 * What a selection is evidence of, given the change of the same document that came before it. Typing selects with
 * the keyboard as its cause. Backspace, Enter and paste give none: there the cursor stands in what was put in, or
 * right behind it. A cursor that was only pushed along by a formatter, a checkout or an agent stands elsewhere.
 */
export function evidenceOfSelection(
  cause: SelectionCause,
  cursor: () => number,
  at: number,
  change: TextChange | undefined,
): 'edit' | 'select' | undefined {
  const own = change && at - change.at <= SAME_KEYSTROKE ? change : undefined;
  if (cause === 'keyboard') return own && own.kind !== 'undo' ? 'edit' : 'select';
  if (own?.kind === 'stroke' && touches(own, cursor())) return 'edit';
  if (cause !== undefined) return 'select';
  return own?.kind === 'bulk' && cursor() === own.offset + own.length ? 'select' : undefined;
}

function touches({ offset, length }: TextChange, cursor: number): boolean {
  return cursor >= offset && cursor <= offset + length;
}
