/** Names of branches that state what the work on them is for, by the category that they speak for. */
export const purposes = {
  documentation: /^(docs\/|doc-)/i,
  architecture: /^(adr|rfc|spike|poc)\//i,
  firefighting: /^(hotfix\/|incident\/|revert-)/i,
} as const;

/** True when the branch says that work on it is something else than the work of a developer (docs/design.md, "Own work"). */
export function statesItsPurpose(branch: string | undefined): boolean {
  return branch !== undefined && (purposes.architecture.test(branch) || purposes.firefighting.test(branch));
}
