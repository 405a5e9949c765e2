import type * as vscode from 'vscode';
import { withMembers } from '../../support/members';
import { TestUri } from './testUri';

/** A document of VS Code with one line, so that a position is an offset in that line. */
export function textDocument(
  path: string,
  { scheme = 'file', languageId = 'typescript', isDirty = true } = {},
): vscode.TextDocument {
  return withMembers<vscode.TextDocument>({
    uri: new TestUri({ scheme, path }),
    languageId,
    isDirty,
    offsetAt: ({ character }: vscode.Position) => character,
  });
}

/** Names documents by their path, as `Places` does after it located them. */
export const namedByPath = {
  isWork: ({ uri }: { readonly uri: vscode.Uri }) => uri.scheme === 'file',
  nameOf: ({ uri }: vscode.TextDocument) => (uri.scheme === 'file' ? uri.path.slice(1) : undefined),
};
