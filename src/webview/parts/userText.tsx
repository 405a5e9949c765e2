import type { JSX } from 'preact';
import { inertText } from '../../core/report/text/inert';
import { linkText, webLink } from '../../core/report/measures/link';

/** What a person typed: text and nothing else, in its own direction. */
export function UserText({ text }: { readonly text: string }): JSX.Element {
  return <bdi>{inertText(text)}</bdi>;
}

/** A link the developer gave; what is no web address stays text. */
export function UserLink({ link, text }: { readonly link: string; readonly text?: string }): JSX.Element {
  const address = webLink(link);
  if (address === undefined) return <UserText text={text ?? link} />;
  return (
    <a href={address} rel="noreferrer noopener">
      {text === undefined ? linkText(address) : <UserText text={text} />}
    </a>
  );
}
