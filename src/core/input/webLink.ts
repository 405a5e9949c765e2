/** The address if it is safe to open: http or https, without characters that are invisible or not valid in a URL. */
export function webLink(link: string | undefined): string | undefined {
  if (link === undefined || !/^https?:\/\/[^\s/]/i.test(link)) return undefined;
  return /[\p{Cc}\p{Cf}\s"<>\\^`{|}]/u.test(link) ? undefined : link;
}

/** A short text for a link: the host and the end of the path. */
export function linkText(link: string): string {
  const [, host = link, path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(link) ?? [];
  const last = path.split('/').findLast((part) => part !== '');
  return last === undefined ? host : `${host} … ${last}`;
}
