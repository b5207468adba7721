import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { DOWN } from './shapes.ts';

/**
 * A line that discloses more. What it discloses is drawn when it is first opened: lists of events and sources are
 * nearly half of a card's elements, and few readers open them.
 */
export function Disclosure(props: {
  readonly label: string;
  readonly class?: string;
  readonly children: () => ComponentChildren;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <details class={props.class} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        <span class="link">{props.label}</span>
        <Icon shape={DOWN} size={11} />
      </summary>
      {opened && props.children()}
    </details>
  );
}
