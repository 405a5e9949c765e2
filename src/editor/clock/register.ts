import type * as vscode from 'vscode';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';

/** Registers what follows when the clock is set back or the zone changes. Loaded after activation. */
export function registerClock(host: Host, context: Pick<vscode.ExtensionContext, 'globalState'>) {
  const { onSettled, problems } = host;
  const watch = new Lazy(async () => new (await import('./clockWatch')).ClockWatch(host, context));
  const started = onSettled(() => void watch.value().catch(problems.tellOnce));
  return {
    /** Call with the zone in which a page is shown. */
    ofPage: (zone: string) =>
      void watch
        .value()
        .then((one) => one.ofPage(zone))
        .catch(problems.tellOnce),
    dispose: () => {
      started.dispose();
      watch.dispose();
    },
  };
}
