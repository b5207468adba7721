import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Present: one of several alternatives, chosen or not. */
  readonly checked?: boolean;
}

interface MenuProps {
  readonly label: string;
  /** What the button shows. */
  readonly face: ComponentChildren;
  readonly class: string;
  /** The face says nothing in words, so the label does. */
  readonly bare?: boolean;
  readonly items: readonly MenuItem[];
  /** Opens upwards, for a button at the foot of a view. */
  readonly up?: boolean;
  choose(id: string): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A menu button (ARIA Authoring Practices): arrows, Home, End, Escape; Escape closes the menu and nothing above it. */
export function Menu(props: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const entries = () => [...(root.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useEffect(() => {
    if (!open) return;
    const all = entries();
    (all.find((entry) => entry.ariaChecked === 'true') ?? all[0])?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(event.target as HTMLElement);
    const step = STEPS[event.key];
    if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = (event: FocusEvent) => {
    if (event.relatedTarget && !root.current?.contains(event.relatedTarget as Node)) setOpen(false);
  };

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class={props.class}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={props.bare ? props.label : undefined}
        title={props.label}
        onClick={() => setOpen(!open)}
      >
        {props.face}
      </button>
      {open && (
        <div
          class={props.up ? 'menu-list up' : 'menu-list'}
          role="menu"
          tabIndex={-1}
          aria-label={props.label}
          onKeyDown={onKeyDown}
          onFocusOut={onFocusOut}
        >
          {props.items.map((item) => (
            <button
              type="button"
              key={item.id}
              class="menu-item"
              {...roleOf(item)}
              tabIndex={-1}
              onClick={() => {
                close();
                props.choose(item.id);
              }}
            >
              {item.label}
              {item.hint && <span class="menu-hint">{item.hint}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function roleOf(item: MenuItem) {
  return item.checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemradio', 'aria-checked': item.checked } as const);
}
