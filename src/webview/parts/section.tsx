import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  /** It keeps its room, and is not shown. */
  readonly isOutdated?: boolean;
  readonly children: ComponentChildren;
}

export function Section({ id, title, hint, isOutdated = false, children }: Props): JSX.Element {
  return (
    <section class={isOutdated ? `section ${id} outdated` : `section ${id}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
