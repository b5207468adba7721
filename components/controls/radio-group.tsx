import { useId } from 'preact/hooks';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** One of a few alternatives, each with what it means. */
export function RadioGroup<Value extends string>(props: {
  readonly legend: string;
  /** The heading above says it already. */
  readonly quiet?: boolean;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  set(value: Value): void;
}) {
  const name = useId();
  return (
    <fieldset class="radios">
      <legend class={props.quiet ? 'unseen' : 'legend'}>{props.legend}</legend>
      {props.options.map((option) => (
        <label key={option.value} class="radio">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.set(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="radio-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
