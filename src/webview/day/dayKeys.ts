import type { DayProps } from './dayView';

/** What the keys do wherever the focus is in the page. */
export function dayKey(event: KeyboardEvent, { picture, chosen, actions }: DayProps): void {
  if (event.target instanceof HTMLInputElement || event.defaultPrevented) return;
  if (undoKey(event, actions.post)) return;
  // A key that is held down must not tag again and again.
  if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
  const { moving: _, stretch: __, ...unchosen } = chosen;
  const { key } = event;
  if (picture.keys.some((one) => one.key === key)) actions.tag(key);
  else if (key === 'x') actions.reject();
  else if (key === 'Delete' || key === 'Backspace') actions.remove();
  else if (key === 'Escape')
    actions.choose(chosen.moving && chosen.stretch ? { ...unchosen, stretch: chosen.stretch } : unchosen);
  else if (key === 'PageUp') actions.show(picture.previous);
  else if (key === 'PageDown' && picture.next !== undefined) actions.show(picture.next);
  else return;
  event.preventDefault();
}

/** Undo and redo by the keys that editors have for them. */
function undoKey(
  { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent,
  post: DayProps['actions']['post'],
): boolean {
  if (altKey || !(ctrlKey || metaKey)) return false;
  const letter = key.toLowerCase();
  if (letter !== 'z' && letter !== 'y') return false;
  post({ type: letter === 'y' || shiftKey ? 'redo' : 'undo' });
  return true;
}

/** Time runs down; right is later too. */
export function directionOf(key: string): 1 | -1 | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return 1;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return -1;
  return undefined;
}
