import type { Activity } from '../activity/activity';

/** A key of a ticket in the name of a branch, as in `feat/PAY-12-refunds`. `fix/utf-8` is about something else. */
const inBranch = /(?:^|[/_])([a-z][a-z\d]{1,9}-\d+)\b/i;
const noTicket = /^(utf|sha|iso|rfc|adr|v|release|step|phase|part|hotfix|incident|fix)-\d/i;

/** The key of the ticket that a branch names, in lower case. */
export function ticketOf(branch: string | undefined): string | undefined {
  const key = inBranch.exec(branch ?? '')?.[1]?.toLowerCase();
  return key === undefined || noTicket.test(key) ? undefined : key;
}

/** The keys of the tickets that the developer worked on, in lower case. */
export function ticketsOf(activities: readonly Pick<Activity, 'branch'>[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const branch of new Set(activities.map((one) => one.branch))) {
    const key = ticketOf(branch);
    if (key !== undefined) keys.add(key);
  }
  return keys;
}
