import type * as vscode from 'vscode';

/** The namespace that VS Code gives to an extension. */
export type VscodeApi = typeof vscode;

/**
 * The members of the `vscode` namespace that a piece of code uses: `ApiPart<{ window: 'state' }>`. Code that decides
 * something takes them as an argument, so that a unit test can load it outside VS Code and pass only these.
 */
export type ApiPart<Members extends { readonly [Name in keyof VscodeApi]?: keyof VscodeApi[Name] }> = {
  readonly [Name in keyof Members & keyof VscodeApi]: Pick<VscodeApi[Name], Members[Name] & keyof VscodeApi[Name]>;
};
