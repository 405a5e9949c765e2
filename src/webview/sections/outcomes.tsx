import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { inertText } from '../../core/report/text/inert';
import type { Duration } from '../../core/time/span';
import { Amount } from '../parts/amount';
import { Section } from '../parts/section';
import { UserLink, UserText } from '../parts/userText';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly outcomes: readonly { readonly text: string; readonly link?: string; readonly duration: Duration }[];
}

/** M22: the outcome lines that the developer typed. */
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
              <Amount view={view} duration={duration} of={inertText(text)} selection={{ outcome: text }} />
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
