/** Parses JSON that may contain comments and trailing commas, as VS Code and TypeScript read their own files. */
export function parseWithComments(text: string): unknown {
  const plain = text.replaceAll(/("(?:\\.|[^"\\])*")|\/\/.*|\/\*[\s\S]*?\*\//g, (_, quoted?: string) => quoted ?? '');
  return JSON.parse(plain.replaceAll(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, quoted?: string) => quoted ?? ''));
}
