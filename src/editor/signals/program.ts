const LONGEST = 40;
/** What may precede a program: an opening bracket, PowerShell's call operator, environment variables. */
const BEFORE = /^(?:[&(\s]|[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s"'])*(?=\s|$))*/;
const WORD = /^(?:"([^"]*)"|'([^']*)'|([^\s"']+))(?=\s|$|[;)&|])/;

/**
 * The name of the program that a command line starts. Its folder, its arguments and the variables set before it are
 * dropped, because each of these may contain a secret.
 */
export function programOf(commandLine: string): string {
  const [, ...quotedOrBare] = WORD.exec(commandLine.replace(BEFORE, '')) ?? [];
  const path = quotedOrBare.find((one) => one !== undefined) ?? '';
  const name = path.replace(/^.*[\\/]/, '');
  return /^[\w.+@-]+$/.test(name) ? name.slice(0, LONGEST) : 'other';
}
