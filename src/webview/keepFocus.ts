/**
 * Gives the focus back to the element that had it, when the page has it again. Chromium takes the focus from an element
 * when a frame around its page is focused: VS Code does that after a question, and also just after it opened the page.
 */
export function keepFocus(): void {
  let last: HTMLElement | undefined;
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof HTMLElement ? target : undefined;
  });
  document.addEventListener('focusout', () => {
    // Where the page itself keeps the focus, such as after a click beside everything, a person took it away.
    setTimeout(() => {
      if (document.hasFocus() && isNowhere()) last = undefined;
    });
  });
  window.addEventListener('focus', () => {
    if (isNowhere() && last?.isConnected) last.focus({ preventScroll: true });
  });
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
