import type { Kind } from '../../lib/profiles/profile.ts';
import { KIND_SHAPES } from './shapes.ts';

/** A control's icon; its button carries the name. `filled` draws the shape solid, for "on". */
export function Icon(props: { readonly shape: string; readonly size?: number; readonly filled?: boolean }) {
  const size = props.size ?? 16;
  return (
    <svg class="icon stroke" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={props.shape} fill={props.filled ? 'currentColor' : 'none'} />
    </svg>
  );
}

/** The silhouette of a kind, in the kind's accent of the nearest `data-kind`. */
export function KindIcon(props: { readonly kind: Kind; readonly size?: number }) {
  const size = props.size ?? 14;
  return (
    <svg class="icon kind-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path fill-rule="evenodd" d={KIND_SHAPES[props.kind]} />
    </svg>
  );
}
