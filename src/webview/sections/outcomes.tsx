import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Duration } from '../../core/time/span';
import { Section } from '../parts/section';
import { UserLink, UserText } from '../parts/userText';
import type { View } from '../view';

interface Props {
  readonly view: View;
  readonly outcomes: readonly { readonly text: string; readonly link?: string; readonly duration: Duration }[];
}

/** M22: the developer's own lines. */
export function Outcomes({ view, outcomes }: Props): JSX.Element {
  return (
    <Section id="outcomes" title={l10n.t('What it produced')}>
      <ul class="lines">
        {outcomes.map(({ text, link, duration }) => (
          <li key={text}>
            <span class="line-text">
              <UserText text={text} />
            </span>
            <span class="line-note">
              {view.hours(duration)}
              {link !== undefined && (
                <>
                  {' · '}
                  <UserLink link={link} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
