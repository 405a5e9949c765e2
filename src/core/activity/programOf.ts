import { commandParts } from './commandParts';

const LONGEST = 40;
/** What may precede a program: an opening bracket, PowerShell's call operator, environment variables, words of a shell. */
const BEFORE =
  /^(?:[&({!\s]|(?:if|then|else|elif|while|until|do)\s|[A-Za-z_]\w*=(?:"(?:\\.|\$\([^()"]*\)|\$(?!\()|[^"\\$`])*"|'[^']*'|\$\([^()"']*\)|`[^`"']*`|\\.|[^\s"'`()\\])*(?=\s|$))*/s;
const WORD = /^(?:"([^"]*)"|'([^']*)'|([^\s"')]+))(?=\s|$|[;)&|])/;
/** A condition of a shell. Its `||` and `&&` start no program. */
const CONDITION = /\[\[\s.*?\s\]\]/gs;
/** These begin a part of a command line that starts no program. */
const NO_PROGRAM = /^(?:for|case|select|function|done|fi|esac|in)$/;

/** Programs that start another one, with the options that may stand before it; those after a colon take a value. */
const starters: ReadonlyMap<string, string> = new Map([
  ['sudo', 'EHSinkbAPsv:ugphCTDR'],
  ['doas', 'nsL:uC'],
  ['env', 'i0v:uC'],
  ['time', 'pvla'],
  ['nohup', ''],
  ['nice', ':n'],
  ['command', 'p'],
  ['exec', ''],
  ['winpty', ''],
  ['watch', 'bcdegtx:n'],
  ['timeout', 'v:sk'],
  ['npx', 'y'],
  ['bunx', ''],
  ['uvx', ''],
  ['pnpx', ''],
]);

/** Their first argument is no program. */
const WITH_ARGUMENT = new Set(['timeout']);

/** Their argument is a package, perhaps with its owner and version. */
const OF_PACKAGES = new Set(['npx', 'bunx', 'uvx', 'pnpx']);

/** What prepares the work of the next program: it goes somewhere or hands it its input. */
const HELPERS = new Set([
  ...['cd', 'pushd', 'popd', 'echo', 'printf', 'cat', 'type', 'export', 'set', 'source', '.', 'true', 'yes', 'clear'],
  ...['test', '[', '[[', 'sleep', 'Set-Location'],
]);

/**
 * The name of the program for which a command line stands: of several the first that does more than prepare another, and
 * behind `sudo`, `npx` and their like the one that they start. Its folder, its arguments and the variables set before it
 * are dropped, because each of these may contain a secret; `other` where the name cannot be told from them.
 */
export function programOf(commandLine: string): string {
  const names = commandParts(commandLine.replaceAll(CONDITION, '[[ ]]')).map(programIn);
  return names.find((name) => name !== undefined && !HELPERS.has(name)) ?? names.find(Boolean) ?? 'other';
}

/** The program that one command starts. */
function programIn(command: string): string | undefined {
  let rest = command.replace(BEFORE, '');
  let starter: string | undefined;
  for (;;) {
    const word = firstWord(rest);
    const name = word && nameOf(starter !== undefined && OF_PACKAGES.has(starter) ? ofPackage(word) : word);
    if (name === undefined || NO_PROGRAM.test(name)) return starter;
    const started = afterOptions(name, rest.slice(rest.indexOf(word ?? '') + (word?.length ?? 0)));
    if (started === undefined) return name;
    starter = name;
    rest = started;
  }
}

/** What a starter starts; undefined for any other program, and where an option is not known. */
function afterOptions(name: string, after: string): string | undefined {
  const options = starters.get(name);
  if (options === undefined) return undefined;
  const [flags = '', withValue = ''] = options.split(':');
  let rest = after.replace(/^["']/, '').trimStart();
  for (let option = /^-(\S*)\s*/.exec(rest); option; option = /^-(\S*)\s*/.exec(rest)) {
    const letters = option[1] ?? '';
    rest = rest.slice(option[0].length);
    if (letters === '-') break;
    const last = letters.slice(-1);
    if (Array.from(letters.slice(0, -1)).some((one) => !flags.includes(one))) return undefined;
    if (withValue.includes(last) && last !== '') rest = rest.replace(/^\S+\s*/, '');
    else if (!flags.includes(last)) return undefined;
  }
  const started = rest.replace(BEFORE, '');
  return WITH_ARGUMENT.has(name) ? started.replace(/^\S+\s*/, '') : started;
}

function firstWord(text: string): string | undefined {
  const [, ...quotedOrBare] = WORD.exec(text) ?? [];
  return quotedOrBare.find((one) => one !== undefined);
}

/** `@scope/name@1.2` is `name`. */
function ofPackage(word: string): string {
  return word.replace(/(?<=.)@.*$/, '');
}

function nameOf(path: string): string | undefined {
  const name = path.replace(/^.*[\\/]/, '');
  // A lone number is the value of an option that is not known.
  return /^[\w.+@[-]+$/.test(name) && !/^[\d.]+$/.test(name.replace(/^\.$/, '')) ? name.slice(0, LONGEST) : undefined;
}
