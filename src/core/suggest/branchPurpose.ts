/**
 * Names of branches that state what the work on them is for, by the category that they speak for: at the beginning
 * (`hotfix/rounding`, `hotfix-4711`) or as a whole part (`anna/hotfix/rounding`). A branch such as `feature/hotfix-button`
 * or `incident-list` is about such a thing, and states nothing.
 */
export const purposes = {
  documentation: /^(docs\/|documentation\/|doc[-/])|\/docs\//i,
  architecture:
    /^((adr|rfc|spike|poc|prototype|experiment|proposal|decision|architecture)s?\/|(spike|poc)[-_]|(adr|rfc)[-_]\d)|\/(adr|rfc|spike|poc|prototype|decision)[-_/]/i,
  firefighting: /^((hotfix(es)?|incidents?|revert)\/|(hotfix|revert)[-_]|incident[-_]\d)|\/(hotfix(es)?|incidents?)\//i,
} as const;

/** True when the branch says that work on it is something else than the work of a developer (docs/design.md, "Own work"). */
export function statesItsPurpose(branch: string | undefined): boolean {
  return branch !== undefined && (purposes.architecture.test(branch) || purposes.firefighting.test(branch));
}

/** True when work on the branch is writing documentation. Only its code and tests then show the work of a developer. */
export function isForDocumentation(branch: string | undefined): boolean {
  return branch !== undefined && purposes.documentation.test(branch);
}
