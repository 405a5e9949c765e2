import * as vscode from 'vscode';
import { eventually } from '../support/eventually';

const jupyter = 'jupyter-notebook';

/** The content of a notebook file with two cells. */
export const notebookFile = JSON.stringify({
  cells: ['total = 1', 'total'].map((source) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [],
    source: [source],
  })),
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
});

/** Shows a notebook and runs all of its cells, again until `isStored`. Each cell ends immediately. */
export async function runNotebook(uri: vscode.Uri, isStored: () => boolean, timeout: number): Promise<void> {
  const controller = vscode.notebooks.createNotebookController('test', jupyter, 'Test');
  controller.executeHandler = (cells) => {
    for (const cell of cells) {
      const execution = controller.createNotebookCellExecution(cell);
      execution.start(Date.now());
      execution.end(true, Date.now());
    }
  };
  try {
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
    await vscode.window.showNotebookDocument(notebook);
    await eventually(
      'the notebook is stored',
      async () => {
        await vscode.commands.executeCommand('notebook.execute');
        return isStored();
      },
      timeout,
    );
  } finally {
    controller.dispose();
  }
}
