import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Concentration, RequesterHours } from '../../core/report/measures/requesters';
import { percentText } from '../../core/report/text/hours';
import { inertText } from '../../core/report/text/inert';
import type { Duration } from '../../core/time/span';
import { Amount } from '../parts/amount';
import { Bar } from '../parts/bar';
import { Section } from '../parts/section';
import { UserText } from '../parts/userText';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly requesters: {
    readonly named: readonly RequesterHours['named'][number][];
    readonly other: Duration;
    readonly notStated: Duration;
  };
  readonly concentration: Concentration;
}

/** M5 and M15: who asked, as the developer named them. */
export function Requesters({ view, requesters, concentration }: Props): JSX.Element {
  const { named, other, notStated } = requesters;
  const longest = Math.max(1, other, notStated, ...named.map((row) => row.duration));
  const rest = [
    { name: l10n.t('Other'), duration: other },
    { name: l10n.t('Not stated'), duration: notStated, selection: { requester: '' } },
  ].filter((row) => row.duration > 0);
  return (
    <Section id="requesters" title={l10n.t('Who asked')} hint={concentrationText(concentration, view)}>
      <div class="scrolls">
        <table class="figures">
          <caption class="unseen">{l10n.t('Confirmed load by who asked')}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Requester')}</th>
              <td class="bar-cell" />
              <th scope="col" class="number">
                {l10n.t('Hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ requester, duration }) => (
              <tr key={requester}>
                <th scope="row">
                  <UserText text={requester} />
                </th>
                <td class="bar-cell">
                  <Bar part={duration / longest} fill="url(#il-plain-2)" />
                </td>
                <td class="number">
                  <Amount view={view} duration={duration} of={requester} selection={{ requester }} />
                </td>
              </tr>
            ))}
            {rest.map(({ name, duration, selection }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="bar-cell">
                  <Bar part={duration / longest} fill="url(#il-own)" />
                </td>
                <td class="number">
                  <Amount view={view} duration={duration} of={name} {...(selection && { selection })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function concentrationText({ requester, topic }: Concentration, { locale }: View): string | undefined {
  const parts = [
    ...(requester
      ? [l10n.t('{0} asked for {1} of the load.', inertText(requester.name), percentText(requester.share, locale))]
      : []),
    ...(topic
      ? [l10n.t('The largest topic, {0}, makes up {1}.', inertText(topic.name), percentText(topic.share, locale))]
      : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}
