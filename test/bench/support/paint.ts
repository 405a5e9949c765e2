/** Runs in the window: keeps when Enter was pressed last. */
export function watchKeys(): void {
  const place = globalThis as unknown as { pressed: number };
  const keep = ({ key }: { readonly key: string }): void => {
    if (key === 'Enter') place.pressed = performance.timeOrigin + performance.now();
  };
  addEventListener('keydown', keep, { capture: true });
}

/**
 * Runs in every frame that is opened: tells `paintedAt` when an element that matches `selector` was painted first in
 * the frame inside it. VS Code writes a page into such a frame, which ends what ran there before.
 */
export function watchPaint(selector: string): void {
  const look = (): void => {
    const frame = document.querySelector('iframe');
    // VS Code shows the frame when all in it is loaded.
    if (!frame?.checkVisibility({ visibilityProperty: true }) || !frame.contentDocument?.querySelector(selector)) {
      requestAnimationFrame(look);
      return;
    }
    // A message sent before the frame is painted arrives after it.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      const { paintedAt } = globalThis as unknown as { readonly paintedAt: (time: number) => void };
      paintedAt(performance.timeOrigin + performance.now());
    });
    port1.start();
    port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
}

/**
 * Runs in the page: presses the button with this label. Resolves with the milliseconds until another week is painted,
 * where `settled` says so when the week after that one has come too.
 */
export async function changeOfWeek({ label, settled }: { label: string; settled: boolean }): Promise<number> {
  const number = (): number => Number(/\d+/.exec(document.querySelector('.week-number')?.textContent ?? '')?.[0]);
  const ahead = new Promise<void>((resolve) => {
    addEventListener(
      'message',
      function look({ data }: MessageEvent<{ type?: unknown; report: { nextWeek: string } }>) {
        if (data.type !== 'ahead' || Number(data.report.nextWeek.slice(-2)) !== number()) return;
        removeEventListener('message', look);
        resolve();
      },
    );
  });
  const week = (): string => document.querySelector('h1')?.textContent ?? '';
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(label));
  const before = week();
  const start = performance.now();
  button?.click();
  // At least one, because the message below is sent before a frame is painted only from within one.
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (week() === before);
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(undefined);
  });
  const taken = performance.now() - start;
  if (settled) await ahead;
  return taken;
}
