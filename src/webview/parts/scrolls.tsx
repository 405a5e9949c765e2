import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** What is in it, for whoever comes to it by keyboard. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Lets a wide table scroll in a narrow window, by keyboard too. */
export function Scrolls({ label, children }: Props): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="scrolls" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
