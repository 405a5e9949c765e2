import type { JSX } from 'preact';
import { type HeadlineFacts, headline } from '../../core/report/text/headline';
import { Emphasis } from '../parts/emphasis';
import type { View } from '../view';

export function Headline({ view, facts }: { readonly view: View; readonly facts: HeadlineFacts }): JSX.Element {
  return (
    <p class="headline">
      <Emphasis sentence={headline(facts, view.locale)} />
    </p>
  );
}
