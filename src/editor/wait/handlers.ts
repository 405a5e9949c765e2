import { commands } from '../contributions';
import type { WaitCommandDeps } from './waitCommands';

/** The commands about waits; what they do is loaded with the first of them. */
export function waitHandlers(deps: () => Promise<WaitCommandDeps>) {
  const load = () => import('./waitCommands');
  return {
    [commands.openWait]: async (given?: unknown) => (await load()).openWait(await deps(), given),
    [commands.followUp]: async (given?: unknown) => (await load()).followUp(await deps(), given),
    [commands.closeWait]: async (given?: unknown) => (await load()).closeWait(await deps(), given),
    [commands.dropWait]: async (given?: unknown) => (await load()).dropWait(await deps(), given),
  };
}
