/** A source file as the search for translatable strings takes it. */
export interface Script {
  readonly contents: string;
  /** With the dot before it. */
  readonly extension: string;
}

/** An import, on one line or several, of a module that has the function for translatable strings. */
const localizing = /^import\s[^;]*?\sfrom '(?:vscode|@vscode\/l10n)';$/gm;

/**
 * Puts the files that import that function in the same way into one script, with their import once. The search prepares
 * itself for each import that it finds, which takes far longer than reading a file. Files that get the function in
 * another way, or not at all, stay as they are.
 */
export function joinedScripts(scripts: readonly Script[]): Script[] {
  const joined = new Map<string, { readonly extension: string; readonly parts: string[] }>();
  const others: Script[] = [];
  for (const script of scripts) {
    const { contents, extension } = script;
    const imports = contents.includes('l10n') ? contents.match(localizing)?.join('\n') : undefined;
    if (imports === undefined) {
      others.push(script);
      continue;
    }
    const key = `${extension}\n${imports}`;
    const { parts } = joined.get(key) ?? { parts: [imports] };
    parts.push(contents.replaceAll(localizing, ''));
    joined.set(key, { extension, parts });
  }
  return [
    ...others,
    ...[...joined.values()].map(({ extension, parts }) => ({ extension, contents: parts.join('\n') })),
  ];
}
