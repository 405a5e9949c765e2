const LONGEST = 40;
/** What may stand before a program: an opening bracket, PowerShell's call sign, variables that are set for it. */
const BEFORE = /^(?:[&(\s]|[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s"'])*(?=\s|$))*/;
const WORD = /^(?:"([^"]*)"|'([^']*)'|([^\s"']+))(?=\s|$|[;)&|])/;

/**
 * The program that a command line starts, and nothing else of it: without its folder, without its arguments, and
 * without the variables that are set before it, because any of these may hold a secret.
 */
export function programOf(commandLine: string): string {
  const [, ...quotedOrBare] = WORD.exec(commandLine.replace(BEFORE, '')) ?? [];
  const path = quotedOrBare.find((one) => one !== undefined) ?? '';
  const name = path.replace(/^.*[\\/]/, '');
  return /^[\w.+@-]+$/.test(name) ? name.slice(0, LONGEST) : 'other';
}
