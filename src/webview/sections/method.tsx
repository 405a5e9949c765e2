import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { methodStatements, type MethodFacts, roundedText } from '../../core/report/text/methodText';
import { Section } from '../parts/section';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly facts: MethodFacts;
  readonly rounded?: boolean;
}

/** How the numbers were measured, for a sceptical reader. */
export function Method({ view, facts, rounded = false }: Props): JSX.Element {
  return (
    <Section id="method" title={l10n.t('How this was measured')}>
      <ul class="statements">
        {methodStatements(facts, view).map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
        {rounded && <li>{roundedText()}</li>}
      </ul>
    </Section>
  );
}
