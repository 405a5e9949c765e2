import { commands } from '../contributions';
import type { WaitCommandNeeds } from './waitCommands';

/** The commands about waits; what they do is loaded with the first of them. */
export function waitHandlers(needs: () => Promise<WaitCommandNeeds>) {
  const load = () => import('./waitCommands');
  return {
    [commands.openWait]: async (given?: unknown) => (await load()).openWait(await needs(), given),
    [commands.followUp]: async (given?: unknown) => (await load()).followUp(await needs(), given),
    [commands.closeWait]: async (given?: unknown) => (await load()).closeWait(await needs(), given),
    [commands.dropWait]: async (given?: unknown) => (await load()).dropWait(await needs(), given),
  };
}
