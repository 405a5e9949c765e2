import { commands, views } from '../contributions';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import { LazyTree, type TreeRows } from '../host/lazyTree';
import type { WaitText } from './waitText';

/** Registers the list of waits and the commands on waits. */
export function registerWaits(
  host: Pick<
    Host,
    'access' | 'taxonomy' | 'calendar' | 'clock' | 'settings' | 'ticker' | 'problems' | 'settling' | 'onSettled'
  >,
) {
  const { access, taxonomy, calendar, clock, settings, ticker, problems, settling, onSettled } = host;
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
      const { onTick } = ticker;
      return new WaitView({ tree, ...(await deps()), hasStore, onDidChange, onTick, fail: problems.tellOnce });
    }),
  );
  const tree = owned.add(
    new LazyTree<WaitText>(views.waits, false, (): Promise<TreeRows<WaitText>> => {
      settling.end();
      return view.value();
    }),
  );
  owned.add(onSettled(() => void view.value().catch(problems.tellOnce)));
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
