const special = /[\\^$.|?+()[\]{}]/;

/**
 * The source of a regular expression that matches what a glob of `filePatterns` matches: with `*`, `**`, `{a,b}`, `[0-9]`
 * and `!(…)` for one part of a path, and none of these escaped; `/**` is what lies in a folder. The source is short,
 * because the runtime takes milliseconds to compile a long one, and every window does so when it starts
 * (docs/decisions/0010-lean-start.md).
 */
export function globSource(glob: string): string {
  let source = '';
  for (let at = 0; at < glob.length; at++) {
    const rest = glob.slice(at);
    const char = rest.charAt(0);
    if (rest.startsWith('**/')) {
      source += '(?:.*/)?';
      at += 2;
    } else if (rest === '/**') {
      return `${source}/.*`;
    } else if (rest.startsWith('!(')) {
      const end = rest.indexOf(')');
      source += `(?!${globSource(rest.slice(2, end))}(?:/|$))[^/]*`;
      at += end;
    } else if (char === '[') {
      const end = rest.indexOf(']');
      source += rest.slice(0, end + 1);
      at += end;
    } else source += partSource(char);
  }
  return source;
}

function partSource(char: string): string {
  switch (char) {
    case '*':
      return '[^/]*';
    case '{':
      return '(?:';
    case ',':
      return '|';
    case '}':
      return ')';
    default:
      return special.test(char) ? `\\${char}` : char;
  }
}
