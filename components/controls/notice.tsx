import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** An honest word on a state: what is so, why, and what can be done. */
export function Notice(props: {
  readonly shape: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="notice">
      <Icon shape={props.shape} size={22} />
      <p class="notice-title">{props.title}</p>
      {props.hint && <p class="soft">{props.hint}</p>}
      {props.children}
    </div>
  );
}
