import * as vscode from 'vscode';
import type { Event } from '../../core/lifecycle/event';
import { Branches } from './branches';
import { watchDebugging } from './debugging';
import { watchDocuments } from './documents';
import type { Emit } from '../../core/activity/signal';
import { watchFocus } from './focus';
import { ActiveDocument } from './activeDocument';
import { watchInputBoxes } from './inputBoxes';
import { watchNotebooks } from './notebooks';
import { Places } from './documentPlaces';
import { watchPreviews } from './previews';
import { watchTasks } from './tasks';
import { watchTerminals } from './terminals';
import { watchTyping } from './typing';

/** Subscribes to every event in this window that can be evidence of a person at work. */
export function watchAll(emit: Emit, onTick: Event<void>): vscode.Disposable {
  const focus = watchFocus(emit);
  const places = new Places();
  const activeDocument = new ActiveDocument(emit, places);
  return vscode.Disposable.from(
    focus,
    activeDocument,
    watchDocuments(emit, places, activeDocument),
    watchNotebooks(emit, activeDocument),
    watchTyping(emit, places),
    watchInputBoxes(emit),
    watchPreviews(emit, activeDocument),
    watchDebugging(emit),
    watchTasks(emit),
    watchTerminals(emit),
    new Branches(emit, activeDocument, onTick),
  );
}
