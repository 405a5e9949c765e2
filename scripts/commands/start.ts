// Opens VS Code with the extension installed: npm start [-- --desktop] [--demo]
import { openDesktop } from '../vscode/openDesktop.ts';
import { openLocally } from '../vscode/openLocally.ts';
import { ExpectedError, readFlags, runProgram } from '../lib/program.ts';

await runProgram(async () => {
  const flags = readFlags(['--desktop', '--demo']);
  if (!flags.has('--desktop')) return openLocally({ demo: flags.has('--demo') });
  if (flags.has('--demo'))
    throw new ExpectedError(
      '--demo needs a separate data folder, which --desktop cannot give it: choose one of the two.',
    );
  return openDesktop();
});
