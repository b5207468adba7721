import { useEffect, useState } from 'preact/hooks';
import { type StringKey, useStrings } from '../strings.tsx';
import { Icon } from './icon.tsx';
import { CHECK, COPY } from './shapes.ts';

interface ToolProps {
  readonly shape: string;
  readonly name: StringKey;
  readonly pressed?: boolean;
  act(): void;
}

/** An action as an icon; its name is spoken, and shown on hover. */
export function Tool(props: ToolProps) {
  const t = useStrings();
  const name = t(props.name);
  return (
    <button type="button" class="tool" aria-label={name} title={name} onClick={props.act}>
      <Icon shape={props.shape} filled={props.pressed === true} />
    </button>
  );
}

/** Milliseconds that "Copied" stands. */
const COPIED_FOR = 2000;

/** Copies and says so. */
export function CopyTool(props: { readonly name: StringKey; copy(): Promise<void> }) {
  const t = useStrings();
  const [outcome, setOutcome] = useState<'card.copied' | 'card.copyFailed' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const act = () => {
    props.copy().then(
      () => setOutcome('card.copied'),
      () => setOutcome('card.copyFailed'),
    );
  };
  return (
    <>
      <Tool shape={outcome === 'card.copied' ? CHECK : COPY} name={props.name} act={act} />
      <span role="status" class="small soft">
        {outcome && t(outcome)}
      </span>
    </>
  );
}
