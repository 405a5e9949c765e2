/** Types of Conventional Commits, and what people write for them. Any other word would be a part of the message. */
const TYPES = new Map([
  ...['feat', 'fix', 'docs', 'style', 'refactor', 'perf', 'test', 'build', 'ci', 'chore', 'revert'].map(
    (type) => [type, type] as const,
  ),
  ...([
    ['feature', 'feat'],
    ['bugfix', 'fix'],
    ['hotfix', 'fix'],
    ['doc', 'docs'],
    ['tests', 'test'],
  ] as const),
]);

/** The type in the first line of a message, such as `fix` in `fix(api)!: …`; undefined if it has none. */
export function commitTypeOf(message: string): string | undefined {
  // Before autosquash, the type of the commit that is mended.
  const subject = message.trimStart().replace(/^(?:(?:fixup|squash|amend)! )+/, '');
  if (/^(?:Revert|Reapply) "/.test(subject)) return 'revert';
  return TYPES.get(/^([a-z]+)(?:\([^()\n]*\))?!?:(?=\s)/i.exec(subject)?.[1]?.toLowerCase() ?? '');
}
