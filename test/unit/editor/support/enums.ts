import type * as vscode from 'vscode';

// The declarations of VS Code give these enums their values; the enums themselves exist only inside it.

export const TextDocumentSaveReason = {
  Manual: 1,
  AfterDelay: 2,
  FocusOut: 3,
} as unknown as typeof vscode.TextDocumentSaveReason;

export const TextEditorSelectionChangeKind = {
  Keyboard: 1,
  Mouse: 2,
  Command: 3,
} as unknown as typeof vscode.TextEditorSelectionChangeKind;

export const TextDocumentChangeReason = { Undo: 1, Redo: 2 } as unknown as typeof vscode.TextDocumentChangeReason;

export const StatusBarAlignment = { Left: 1, Right: 2 } as unknown as typeof vscode.StatusBarAlignment;

export const FileType = {
  Unknown: 0,
  File: 1,
  Directory: 2,
  SymbolicLink: 64,
} as unknown as typeof vscode.FileType;
