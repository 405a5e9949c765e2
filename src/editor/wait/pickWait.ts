import * as vscode from 'vscode';
import { parseInput } from '../../core/input/parseInput';
import { lineExpected, typedLine } from '../../core/input/typedText';
import type { OpenWait } from '../../core/wait/waits';
import { plainText } from '../host/plainText';
import { pickOne } from '../shared/quickPick';
import type { WaitCommandDeps } from './waitCommands';
import { waitText } from './waitText';

/** Throws `InputError` for a subject that cannot be stored. */
export const checkSubject = (typed: string): unknown => parseInput(typedLine, typed, 'subject', lineExpected());

/** The id of the wait on which the command was run, or of the one that the developer chooses. */
export async function pickWait(deps: WaitCommandDeps, given: unknown, title: string): Promise<string | undefined> {
  const id = idOf(given);
  if (id !== undefined) return id;
  const open = await deps.waits.list(deps.workingTime());
  if (open.length === 0) {
    void vscode.window.showInformationMessage(plainText(vscode.l10n.t('You are not waiting for anyone.')));
    return undefined;
  }
  return pickOne({ title, placeholder: vscode.l10n.t('The oldest first'), choices: open.map(choiceOf(deps)) });
}

function choiceOf({ taxonomy, workingTime }: WaitCommandDeps) {
  return (wait: OpenWait) => {
    const { id, label, description } = waitText(wait, taxonomy(), workingTime());
    return { id, label, description };
  };
}

function idOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
