import type * as vscode from 'vscode';
import { Emitter } from '../../../../../src/core/lifecycle/event';
import { patientStore } from '../../../../../src/store/patientStore';
import type { DirectStore } from '../../../../../src/core/store/store';
import type { Clock } from '../../../../../src/core/time/clock';
import { Prompter } from '../../../../../src/editor/prompts/prompter';
import { withMembers } from '../../support/members';

/**
 * A prompter for which every moment is a good one. `answer` gets the text of each question and returns the title of the
 * button to press, or undefined to close the question.
 */
export function answeringPrompter(
  store: DirectStore,
  clock: Clock,
  answer: (message: string) => Promise<string | undefined>,
): Prompter {
  const showInformationMessage = async (message: string, ...items: vscode.MessageItem[]) => {
    const pressed = await answer(message);
    return items.find(({ title }) => title === pressed);
  };
  return new Prompter(
    {
      window: {
        state: { focused: true, active: true },
        activeTextEditor: withMembers<vscode.TextEditor>({ document: { languageId: 'typescript' } }),
        showInformationMessage: showInformationMessage as unknown as typeof vscode.window.showInformationMessage,
      },
      workspace: { onDidChangeTextDocument: new Emitter<vscode.TextDocumentChangeEvent>().event },
      debug: { activeDebugSession: undefined },
      extensions: { getExtension: () => undefined },
    },
    {
      log: async () => patientStore(store).prompts,
      enabled: () => true,
      calendar: () => ({ zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 }),
      dayBegan: async () => undefined,
      clock,
      onTick: new Emitter<void>().event,
    },
  );
}
