import { randomBytes } from 'node:crypto';
import type * as vscode from 'vscode';
import { sentenceLanguage } from '../../core/language/sentenceLanguage';
import { pageHtml } from './pageHtml';
import { pageScript, stylesheet } from './pageFiles';

interface PageFiles {
  readonly extensionUri: vscode.Uri;
  readonly title: string;
  /** The name of its script. */
  readonly script: string;
  /** Stylesheets besides those of every page. */
  readonly styles?: readonly string[];
}

/** Reads the files of a page. Resolves with a function that makes its HTML, with messages for its script in it. */
export async function webPage({
  extensionUri,
  title,
  script: name,
  styles: more,
}: PageFiles): Promise<(messages: readonly object[]) => string> {
  const [script, styles] = await Promise.all([pageScript(extensionUri, name), stylesheet(extensionUri, more)]);
  return (messages) => {
    const nonce = randomBytes(16).toString('base64');
    return pageHtml({ language: sentenceLanguage(), title, nonce, script, styles, messages });
  };
}
