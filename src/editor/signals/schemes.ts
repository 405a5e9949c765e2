/** Input boxes and parts of pages, which VS Code shows as documents although nobody opened them. */
const PARTS = [
  ...['vscode-scm', 'chatSessionInput', 'comment', 'debug', 'vscode-interactive-input'],
  ...['vscode-chat-code-block', 'vscode-copilot-chat-code-block'],
];

/** Pages of the workbench that stand beside a document, such as the output of the program that is being written. */
const BESIDE = ['output', 'search-editor'];

/** Text of this extension that is about to be shared. Its time belongs to the stretch around it. */
const OWN = 'invisible-load-share';

/** Documents that are shown for review: a version in Git, a pull request. */
const REVIEWED = ['git', 'review', 'pr', 'githubpr', 'githubcommit', 'gl-review', 'gitlens'];

const others = new Set([...PARTS, ...BESIDE, OWN]);
const beside = new Set(BESIDE);
const reviewed = new Set(REVIEWED);

/** Whether a text editor with this scheme shows a document, in whatever file system it is. */
export function isDocument(scheme: string): boolean {
  return !others.has(scheme);
}

/** Whether a text editor with this scheme shows something that a person reads beside a document. */
export function isBeside(scheme: string): boolean {
  return beside.has(scheme);
}

/** Whether a document with this scheme is shown for review. */
export function isReviewed(scheme: string): boolean {
  return reviewed.has(scheme);
}
