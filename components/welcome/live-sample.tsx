import { useEffect, useRef, useState } from 'preact/hooks';
import type { Known } from '../../lib/profiles/card-view.ts';
import { Card } from '../card/card.tsx';
import { backTo, type CardStack, follow } from '../card/trail.ts';
import { useStrings } from '../strings.tsx';
import type { Sample } from './sample.ts';

/** As in an article: a card opens when the pointer rests, and waits a little for a pointer on its way. Milliseconds. */
const OPEN_AFTER = 400;
const CLOSE_AFTER = 300;
/** Room between the line and the card, and the card's own width, CSS pixels. */
const BELOW = 6;
const CARD_WIDTH = 384;

interface Opened {
  readonly stack: CardStack;
  readonly left: number;
  readonly top: number;
  /** Asked for by keyboard: the focus goes into the card. */
  readonly byKeys: boolean;
}

/** An article to try cards on, in the page itself. */
export function LiveSample(props: { readonly sample: Sample }) {
  const t = useStrings();
  const { sample } = props;
  const root = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const marked = useRef<HTMLElement | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [known, setKnown] = useState<Known>('now');
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (opened?.byKeys) root.current?.querySelector<HTMLElement>('.sample-card button')?.focus();
  }, [opened?.byKeys]);

  const later = (delay: number, act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, delay);
  };
  const openAt = (mark: HTMLElement, id: string, byKeys = false) => {
    clearTimeout(timer.current);
    marked.current = mark;
    const view = sample.view(id, known);
    const room = Math.max(0, (root.current?.clientWidth ?? 0) - CARD_WIDTH);
    setOpened({
      stack: { shown: { id, label: view.label, kind: view.kind }, trail: [] },
      left: Math.min(mark.offsetLeft, room),
      top: mark.offsetTop + mark.offsetHeight + BELOW,
      byKeys,
    });
  };
  const close = () => {
    clearTimeout(timer.current);
    if (root.current?.querySelector('.card')?.contains(document.activeElement)) marked.current?.focus();
    setOpened(null);
  };
  const leave = () => later(CLOSE_AFTER, close);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !opened) return;
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the card from anywhere inside
    <div class="sample" ref={root} onKeyDown={onKeyDown}>
      <article class="sample-article" lang={sample.lang}>
        <p class="label">{t('welcome.sampleDate', { date: sample.view('strike', 'now').asOf.text })}</p>
        <h3>{sample.title}</h3>
        <p>
          {sample.runs.map(({ text, mark }) =>
            mark ? (
              <button
                key={text}
                type="button"
                class={opened?.stack.shown.id === mark ? 'mark on' : 'mark'}
                data-kind={sample.view(mark, known).kind}
                aria-haspopup="dialog"
                aria-expanded={opened?.stack.shown.id === mark}
                onPointerEnter={(event) => {
                  const target = event.currentTarget;
                  if (event.pointerType === 'mouse') later(OPEN_AFTER, () => openAt(target, mark));
                }}
                onPointerLeave={leave}
                // A press of Enter or the space bar counts no clicks.
                onClick={(event) => openAt(event.currentTarget, mark, event.detail === 0)}
              >
                {text}
              </button>
            ) : (
              text
            ),
          )}
        </p>
      </article>
      {opened && (
        <div
          class="sample-card"
          style={{ insetInlineStart: `${opened.left}px`, top: `${opened.top}px` }}
          onPointerEnter={() => clearTimeout(timer.current)}
          onPointerLeave={leave}
        >
          <Card
            state={{ type: 'view', view: sample.view(opened.stack.shown.id, known) }}
            trail={opened.stack.trail}
            actions={{
              close,
              setKnown,
              open: (link) => setOpened({ ...opened, stack: follow(opened.stack, link) }),
              back: (depth) => setOpened({ ...opened, stack: backTo(opened.stack, depth) }),
            }}
          />
        </div>
      )}
    </div>
  );
}
