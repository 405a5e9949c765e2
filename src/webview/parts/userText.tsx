import type { JSX } from 'preact';
import { inertText } from '../../core/report/text/inert';
import { linkText, webLink } from '../../core/input/webLink';

/** Typed text, isolated so that its direction does not change the text around it. */
export function UserText({ text }: { readonly text: string }): JSX.Element {
  return <bdi>{inertText(text)}</bdi>;
}

/** A link that the developer typed. It is shown as plain text when it is not a web address. */
export function UserLink({ link, text }: { readonly link: string; readonly text?: string }): JSX.Element {
  const address = webLink(link);
  if (address === undefined) return <UserText text={text ?? link} />;
  return (
    <a href={address} rel="noreferrer noopener">
      {text === undefined ? linkText(address) : <UserText text={text} />}
    </a>
  );
}
