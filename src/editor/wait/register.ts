import { commands } from '../contributions';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';

/** Registers the list of waits and the commands on waits. */
export function registerWaits(
  host: Pick<Host, 'access' | 'taxonomy' | 'calendar' | 'clock' | 'settings' | 'ticker' | 'problems' | 'onStarted'>,
) {
  const { access, taxonomy, calendar, clock, settings, ticker, problems, onStarted } = host;
  const owned = new DisposableStore();
  const deps = async () => {
    const { Waits } = await import('../../core/wait/waits');
    const workingTime = () => ({ calendar: calendar(), hours: settings.value.workingHours });
    return { waits: new Waits(access.open, clock), open: access.open, taxonomy, workingTime, clock };
  };
  const view = owned.add(
    new Lazy(async () => {
      const { WaitView } = await import('./waitView');
      const hasStore = () => access.current !== undefined;
      const { onDidChange } = access;
      return new WaitView({ ...(await deps()), hasStore, onDidChange, onTick: ticker.onTick, fail: problems.tellOnce });
    }),
  );
  owned.add(onStarted(() => void view.value().catch(problems.tellOnce)));
  const load = () => import('./waitCommands');
  return {
    /** The dependencies of the commands on waits, for other features that close waits. */
    deps,
    handlers: {
      [commands.openWait]: async (given?: unknown) => (await load()).openWait(await deps(), given),
      [commands.editWait]: async (given?: unknown) => (await import('./waitEditing')).editWait(await deps(), given),
      [commands.followUp]: async (given?: unknown) => (await load()).followUp(await deps(), given),
      [commands.closeWait]: async (given?: unknown) => (await load()).closeWait(await deps(), given),
      [commands.dropWait]: async (given?: unknown) => (await load()).dropWait(await deps(), given),
    },
    dispose: () => owned.dispose(),
  };
}
