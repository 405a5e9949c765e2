/** The address if it may be opened: http or https, without anything that a reader would not see. */
export function webLink(link: string | undefined): string | undefined {
  if (link === undefined || !/^https?:\/\/[^\s/]/i.test(link)) return undefined;
  return /[\p{Cc}\p{Cf}\s"<>\\^`{|}]/u.test(link) ? undefined : link;
}

/** What to call a link: host and the end of its path. */
export function linkText(link: string): string {
  const [, host = link, path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(link) ?? [];
  const last = path.split('/').findLast((part) => part !== '');
  return last === undefined ? host : `${host} … ${last}`;
}
