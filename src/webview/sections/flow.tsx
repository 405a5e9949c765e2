import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';
import type { FlowFacts } from '../../core/report/measures/flow';
import { codingText } from '../../core/report/text/flowText';
import { minutesText, numberText, percentText } from '../../core/report/text/hours';
import { Section } from '../parts/section';
import type { View } from '../parts/view';
import { plural } from '../../core/language/plural';

/** M7 to M10: how the coding was interrupted. */
export function Flow({ view, flow }: { readonly view: View; readonly flow: FlowFacts }): JSX.Element {
  const { locale } = view;
  const minutes = (length: number): string => minutesText(length, locale, view.hours);
  const { longest, resumption, loadBreaks, switchesPerHour } = flow;
  const focus = view.shares ? flow.focus : [];
  return (
    <Section id="flow" title={l10n.t('Flow')} hint={codingText(view.hours(flow.coding))}>
      <dl class="tiles">
        {longest && <Tile value={view.block(longest.duration)} name={l10n.t('longest time in code without a break')} />}
        {focus.map(({ minutes: length, share }) => (
          <Tile
            key={length}
            value={percentText(share, locale)}
            name={l10n.t('of the coding in stretches of {0} min or more', numberText(length, locale))}
          />
        ))}
        <Tile
          value={numberText(loadBreaks, locale)}
          name={plural(
            loadBreaks,
            l10n.t('stretch of coding ended by a request, an alert or a meeting'),
            l10n.t('stretches of coding ended by a request, an alert or a meeting'),
          )}
        />
        {switchesPerHour !== undefined && (
          <Tile
            value={numberText(switchesPerHour, locale)}
            name={l10n.t('switches between kinds of work per hour of coding')}
          />
        )}
        {resumption.median !== undefined && (
          <Tile
            value={minutes(resumption.median)}
            name={plural(
              resumption.returns,
              l10n.t('typical time back into code ({0} return)', numberText(resumption.returns, locale)),
              l10n.t('typical time back into code ({0} returns)', numberText(resumption.returns, locale)),
            )}
          />
        )}
      </dl>
    </Section>
  );
}

/** True when there is more to say of the coding than one figure. */
export function hasFlow({ coding, longest, focus, switchesPerHour }: FlowFacts, { shares }: View): boolean {
  return coding > 0 && (longest !== undefined || switchesPerHour !== undefined || (shares && focus.length > 0));
}

function Tile({ value, name }: { readonly value: ComponentChildren; readonly name: string }): JSX.Element {
  return (
    <div class="tile">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
