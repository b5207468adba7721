/** On or off at once, with its words beside it. */
export function Switch(props: { readonly label: string; readonly on: boolean; set(on: boolean): void }) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={props.on}
      aria-label={props.label}
      title={props.label}
      onClick={() => props.set(!props.on)}
    />
  );
}
