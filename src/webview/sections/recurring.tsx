import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { LateChanges } from '../../core/report/measures/lateChanges';
import { inertText } from '../../core/report/text/inert';
import {
  lateChangeOption,
  lateChangesText,
  type TopicFacts,
  topicOption,
  topicText,
  waitOption,
} from '../../core/report/text/recurringText';
import { Section } from '../parts/section';
import { ShowEntries } from '../parts/showEntries';
import { UserLink, UserText } from '../parts/userText';
import type { View } from '../parts/view';
import { type WaitFacts, WaitsSection } from './waits';

type TopicLine = TopicFacts & { readonly document?: { readonly link?: string } };

interface Props {
  readonly view: View;
  readonly topics: readonly TopicLine[];
  readonly waits?: WaitFacts | undefined;
  readonly lateChanges: LateChanges;
}

/** M11 to M13: recurring topics, waits and late changes, each with an option. */
export function Recurring({ view, topics, waits, lateChanges }: Props): JSX.Element {
  return (
    <Section id="recurring" title={l10n.t('What keeps coming back')}>
      {topics.length > 0 && <Topics view={view} topics={topics} />}
      {waits && waits.items.length > 0 && (
        <>
          <WaitsSection view={view} waits={waits} />
          <p class="hint">{waitOption()}</p>
        </>
      )}
      {lateChanges.count > 0 && (
        <>
          <h3>{l10n.t('Late changes')}</h3>
          <p>
            {lateChangesText(lateChanges, view)}{' '}
            <ShowEntries view={view} of={l10n.t('Late changes')} selection={{ category: 'late-changes' }} />
          </p>
          <p class="hint">{lateChangeOption()}</p>
        </>
      )}
    </Section>
  );
}

/** True when there is a topic, a wait or a late change, so that the section is not empty. */
export function hasRecurring({ topics, waits, lateChanges }: Omit<Props, 'view'>): boolean {
  return topics.length > 0 || lateChanges.count > 0 || (waits !== undefined && waits.items.length > 0);
}

function Topics({ view, topics }: Pick<Props, 'view' | 'topics'>): JSX.Element {
  return (
    <>
      <h3>{l10n.t('Topics')}</h3>
      <ul class="lines">
        {topics.map((topic) => (
          <li key={topic.topic}>
            <span class="line-text">
              <UserText text={topic.topic} />: {topicText(topic, view)}{' '}
              <ShowEntries view={view} of={inertText(topic.topic)} selection={{ topic: topic.topic }} />
            </span>
            <span class="line-note">
              {topicOption(topic, view)}
              {topic.document?.link !== undefined && (
                <>
                  {' '}
                  <UserLink link={topic.document.link} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
