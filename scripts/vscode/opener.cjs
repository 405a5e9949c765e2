const vscode = require('vscode');

/** Runs the command that the manifest names, unless an editor is open already. The welcome page has no input. */
exports.activate = async ({ extension }) => {
  if (vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input !== undefined))) return;
  const { command, arguments: given } = extension.packageJSON.first;
  await vscode.commands.executeCommand(command, ...given);
};
