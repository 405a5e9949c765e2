/** Branches of releases and of what old clients need: work on them late is mostly for others. */
export function isLateBranch(branch: string | undefined): boolean {
  return /^(releases?|rc|compat|candidate|stable|support|backport|legacy|lts|maintenance)([/_-]|$)|^v?\d+\.\d+(\.x|-stable)?$|(^|\/)(release|rc|compat)[/_-]/i.test(
    branch ?? '',
  );
}

/** Tickets of teams that use the API, as in `FE-12` and `feat/APP-767-field`. */
export function isForOthers(branch: string | undefined): boolean {
  return /(^|[/_])(fe|web|mob|mobile|app|ios|and|android|ui|ux|front|frontend|client|shop|store|site|portal|spa|pwa|crm)-\d+/i.test(
    branch ?? '',
  );
}

/** Branches that make a running system hold. */
export function isForStability(branch: string | undefined): boolean {
  return /^(stabili[sz]\w*|stability|resilien\w*|reliab\w*|harden\w*|robust\w*)[/_-]|[/_-](stabili\w+|timeouts?|alerts?|alerting|retries|resilience|reliability|hardening|back-?pressure|circuit-?breakers?|memory-?leaks?|oom|deadlocks?|slow-\w+)([/_-]|$)/i.test(
    branch ?? '',
  );
}

/** Branches on which a fault of one's own code is corrected. */
export function isOwnFault(branch: string | undefined): boolean {
  return /^(fix|fixes|bug|bugs|bugfix|bugfixes|defect|issue)([/_-]|$)/i.test(branch ?? '');
}

/** The branch of a feature: its name says so, or names a ticket. */
export function isForFeature(branch: string | undefined): boolean {
  return (
    /^(feat|features?|story|stories|enhancement|task)[/_-]/i.test(branch ?? '') || /^[a-z]{2,6}-\d+/i.test(branch ?? '')
  );
}
