import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { methodStatements, type MethodFacts } from '../../core/report/text/method';
import { Section } from '../parts/section';
import type { View } from '../view';

/** How the numbers came about: what a sceptical reader asks first. */
export function Method({ view, facts }: { readonly view: View; readonly facts: MethodFacts }): JSX.Element {
  return (
    <Section id="method" title={l10n.t('How this was measured')}>
      <ul class="statements">
        {methodStatements(facts, view).map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </Section>
  );
}
