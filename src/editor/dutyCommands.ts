import * as vscode from 'vscode';
import type { Duties } from '../core/duty/duties';
import { parseDutyStart } from '../core/duty/dutyStart';
import type { CategoryId, Taxonomy } from '../core/duty/taxonomy';
import { commands } from './contributions';
import type { DutyPicker } from './dutyPicker';
import { nameOf } from './statusText';

/** The commands that start and stop duties. */
export function dutyCommands(duties: Duties, picker: DutyPicker, taxonomy: () => Taxonomy) {
  const start = async (category: CategoryId) => {
    const running = await duties.running();
    if (running?.category === category) {
      say(vscode.l10n.t('{0} is already running.', nameOf(taxonomy(), running)));
      return running;
    }
    return duties.start({ category });
  };
  return {
    [commands.tag]: () => picker.tag(),
    [commands.startDuty]: (given?: unknown) =>
      given === undefined ? picker.pickDuty() : duties.start(parseDutyStart(given)),
    [commands.startDocumentation]: () => start('documentation'),
    [commands.startMisuseDebugging]: () => start('misuse-debugging'),
    [commands.startArchitecture]: () => start('architecture'),
    [commands.stopDuty]: async () => {
      const stopped = await duties.stop();
      if (!stopped) say(vscode.l10n.t('No duty is running.'));
      return stopped;
    },
  };
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}
