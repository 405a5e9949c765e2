import type { DutyEntry } from '../../core/records/dutyEntry';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import { commands } from '../contributions';
import type { EntryActs } from '../entry/entryActs';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import { loadedOnce } from '../host/loading';

interface Links {
  readonly entries: { readonly acts: () => Promise<EntryActs> };
  /** Called with a duty that the developer ended. */
  readonly onEnded: (entry: DutyEntry) => void;
}

/** Registers the commands that start and stop duties. */
export function registerDuty(
  host: Pick<
    Host,
    'access' | 'clock' | 'duties' | 'taxonomy' | 'settings' | 'problems' | 'onFirstTick' | 'withOpenedList'
  >,
  { entries, onEnded }: Links,
) {
  const { access, clock, duties, taxonomy, settings, problems, onFirstTick, withOpenedList } = host;
  const owned = new DisposableStore();
  const offer = owned.add(
    new Lazy(async () => {
      const { WhoAndWhatOffer } = await import('./whoAndWhatOffer');
      const isEnabled = () => settings.value.prompts.enabled && settings.value.prompts.whoAndWhat;
      return new WhoAndWhatOffer({ duties: await duties(), open: access.open, clock, taxonomy, isEnabled });
    }),
  );
  const ended = (entry: DutyEntry): void => {
    onEnded(entry);
    void offer
      .value()
      .then((shown) => shown.ended(entry))
      .catch(problems.tellOnce);
  };
  const load = loadedOnce(async () => {
    const { DutyCommands } = await import('./dutyCommands');
    return new DutyCommands({ duties: await duties(), open: access.open, clock, taxonomy, onEnded: ended });
  });
  owned.add(onFirstTick(() => void load().catch(problems.tellOnce)));
  return {
    handlers: {
      [commands.tag]: () => withOpenedList(async (list) => (await load()).tag((await entries.acts()).adding, list)),
      [commands.startDuty]: async (given?: unknown, mode?: unknown) =>
        given === undefined
          ? withOpenedList(async (list) => (await load()).pickAndStart(list))
          : (await load()).startDuty(given, mode),
      [commands.startDocumentation]: async () => (await load()).startNamed('documentation'),
      [commands.startMisuseDebugging]: async () => (await load()).startNamed('misuse-debugging'),
      [commands.startArchitecture]: async () => (await load()).startNamed('architecture'),
      [commands.stopDuty]: async () => (await load()).stop(),
      [commands.whoAndWhat]: async () => (await offer.value()).ask(),
      [commands.ownDuties]: async () => (await import('./ownDuties')).editOwnDuties(() => settings.value),
    },
    dispose: () => owned.dispose(),
  };
}
