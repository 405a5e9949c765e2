import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Displaced } from '../../core/store/displaced';
import type { StoreFiles } from '../../core/store/storeFiles';
import { taxonomy } from '../../core/taxonomy/taxonomy';
import { commands } from '../contributions';
import type { Host } from '../host/host';
import { loadedOnce } from '../host/loading';
import { BasisWatch } from './basisWatch';
import { FileSwitch } from './fileSwitch';

interface Links {
  readonly files: StoreFiles;
  readonly recording: { readonly stop: () => void };
}

/** Registers what concerns the data file itself: maintenance, backups, deletion, another folder, showing the folder. */
export function registerData(
  host: Pick<Host, 'access' | 'calendar' | 'clock' | 'settings' | 'ticker' | 'problems' | 'onSettled' | 'onFirstTick'>,
  { files, recording }: Links,
) {
  const { access, calendar, clock, settings, ticker, problems, onSettled, onFirstTick } = host;
  const { onDidChange } = access;
  const owned = new DisposableStore();
  const store = () => access.current;
  const fail = problems.tellOnce;
  const keptMonths = () => settings.value.keptMonths;
  const observationDays = () => settings.value.observationDays;
  const { onTick } = ticker;
  owned.add(
    onFirstTick(() => {
      import('./dailyMaintenance').then(
        ({ maintainDaily }) =>
          owned.add(maintainDaily({ store, clock, calendar, keptMonths, observationDays, onTick, fail })),
        fail,
      );
    }),
  );
  const onDidChangeSettings = settings.onDidChange;
  const bases = loadedOnce(() => import('../../core/report/comparison/measurementBasis'));
  const basis = async () => (await bases()).measurementBasis(taxonomy, settings.value.recording);
  owned.add(
    onSettled(() => {
      const watch = owned.add(new BasisWatch({ store, onDidChange, basis, clock, fail }));
      owned.add(onDidChangeSettings(() => watch.look()));
      if (store()) watch.look();
    }),
  );

  const file = owned.add(new FileSwitch({ access, onDidChangeSettings, stopRecording: recording.stop, fail }));
  const restoring = () => ({ path: access.path, files, file, clock });
  const tell = async (displaced: Displaced) => {
    const { showDisplaced } = await import('./runRestore');
    await showDisplaced(displaced, restoring());
  };
  owned.add(access.onDidLeave((displaced) => void tell(displaced).catch(fail)));
  const load = async () => {
    const { dataCommands } = await import('./dataCommands');
    return dataCommands({ access, calendar, clock, settings, files });
  };
  return {
    handlers: {
      [commands.showDataFolder]: async () => (await load()).showFolder(),
      [commands.exportTrace]: async () => (await load()).exportTrace(),
      [commands.restoreBackup]: async () => {
        const { runRestoreBackup } = await import('./runRestore');
        await runRestoreBackup(restoring());
      },
      [commands.deleteData]: async () => (await load()).deleteData(),
    },
    dispose: () => owned.dispose(),
  };
}
