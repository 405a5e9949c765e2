import * as vscode from 'vscode';

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

/** Shows a notebook and runs all of its cells. Each cell ends immediately. */
export async function runNotebook(uri: vscode.Uri): Promise<void> {
  const controller = vscode.notebooks.createNotebookController('test', jupyter, 'Test');
  const allRun = Promise.withResolvers<void>();
  controller.executeHandler = (cells) => {
    for (const cell of cells) {
      const execution = controller.createNotebookCellExecution(cell);
      execution.start(Date.now());
      execution.end(true, Date.now());
    }
    allRun.resolve();
  };
  try {
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
    await vscode.window.showNotebookDocument(notebook);
    await vscode.commands.executeCommand('notebook.execute');
    await allRun.promise;
  } finally {
    controller.dispose();
  }
}
