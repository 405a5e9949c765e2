/**
 * The commands of a command line, as `|`, `&&`, `||`, `;` and `&` divide it. What follows a line break that is not inside
 * quotes is left out: it may be text for a program. Returns nothing if a quote is not closed.
 */
export function commandParts(commandLine: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quote = '';
  /** How deep the place is inside `$(…)`. Brackets in there are counted too. */
  let depth = 0;
  for (let at = 0; at < commandLine.length; at++) {
    const char = commandLine.charAt(at);
    const next = commandLine.charAt(at + 1);
    if (quote === '' && depth === 0 && (char === '\n' || (char === '#' && /(^|\s)$/.test(part)))) break;
    if (char === '\\' && quote !== "'" && /["'`\s|;&]/.test(next)) {
      part += next === '\n' ? ' ' : char + next;
      at++;
    } else if (quote !== '') {
      if (char === quote) quote = '';
      part += char;
    } else if (char === '"' || char === "'" || char === '`') {
      quote = char;
      part += char;
    } else if (depth > 0 || (char === '$' && next === '(')) {
      if (char === '$' && next === '(' && depth === 0) {
        depth = 1;
        at++;
        part += '$(';
      } else {
        depth += char === '(' ? 1 : char === ')' ? -1 : 0;
        part += char;
      }
    } else if (/[|;&]/.test(char) && !(char === '&' && isCallOrRedirect(part, next))) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return quote === '' && depth === 0 ? [...parts, part] : [];
}

/** PowerShell calls a program with `&` at the start, and `2>&1` and `&>` are about where the output goes. */
function isCallOrRedirect(before: string, next: string): boolean {
  return (before.trim() === '' && next !== '&') || /[<>]$/.test(before) || next === '>';
}
