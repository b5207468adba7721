import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView, TimelineItem } from '../../lib/profiles/card-view.ts';
import { useStrings } from '../strings.tsx';
import { layoutTimeline, type TimelineLayout } from './timeline-layout.ts';

const HEIGHT = 50;
const AXIS = 26;
/** Until the real width is known; that of a card beside a name. */
const FIRST_WIDTH = 346;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Width of an element, kept as it changes; the first guess where nothing can be observed. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/**
 * The events on a line, with the article's date across it: solid before, hollow beyond. A slider picks an event,
 * by pointer or arrow keys, and its words stand below; the list in words is the caller's.
 */
export function TimelineStrip(props: {
  readonly items: readonly TimelineItem[];
  readonly asOf: CardView['asOf'];
  readonly lang: string;
}) {
  const t = useStrings();
  const { ref, width } = useWidth();
  const [picked, setPicked] = useState<number | null>(null);
  const layout = layoutTimeline(props.items, props.asOf.date, props.lang, width);
  const { points } = layout;
  const lastBefore = points.findLastIndex((point) => !point.item.later);
  const at = Math.min(picked ?? Math.max(lastBefore, 0), points.length - 1);
  const item = points[at]?.item;
  if (!item) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setPicked(Math.max(0, Math.min(points.length - 1, at + step)));
  };
  const onPointer = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    setPicked(nearest(layout, x));
  };
  return (
    <div class="strip" ref={ref} dir="ltr">
      <TimelineDrawing layout={layout} width={width} at={at} assumed={props.asOf.assumed} />
      <div
        class="strip-slider"
        role="slider"
        tabIndex={0}
        aria-label={t('timeline.point')}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={at + 1}
        aria-valuetext={`${item.date.text}: ${item.short}`}
        onKeyDown={onKeyDown}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
      />
      <p class={item.later ? 'strip-words later' : 'strip-words'} dir="auto" lang={props.lang}>
        <b>{item.date.text}</b> {item.short}
      </p>
    </div>
  );
}

function nearest(layout: TimelineLayout, x: number): number {
  let best = 0;
  layout.points.forEach((point, index) => {
    if (Math.abs(point.x - x) < Math.abs((layout.points[best]?.x ?? 0) - x)) best = index;
  });
  return best;
}

function TimelineDrawing(props: { layout: TimelineLayout; width: number; at: number; assumed: boolean }) {
  const t = useStrings();
  const { layout, width } = props;
  const { points, marker } = layout;
  const later = points.filter((point) => point.item.later).length;
  const label = [
    t('timeline.label', { first: points[0]?.item.date.text ?? '', last: points.at(-1)?.item.date.text ?? '' }),
    t('timeline.events', undefined, points.length),
    t('timeline.after', undefined, later),
  ].join(', ');
  const anchor = marker < 50 ? 'start' : marker > width - 50 ? 'end' : 'middle';
  const markerX = anchor === 'start' ? Math.min(marker, 2) : anchor === 'end' ? Math.max(marker, width - 2) : marker;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      <line class="axis" x1={points[0]?.x ?? 0} y1={AXIS} x2={marker} y2={AXIS} />
      {later > 0 && <line class="axis beyond" x1={marker} y1={AXIS} x2={points.at(-1)?.x ?? width} y2={AXIS} />}
      <line class="marker" x1={marker} y1={AXIS - 11} x2={marker} y2={AXIS + 9} />
      <text class="marker-label" x={markerX} y={10} text-anchor={anchor}>
        {props.assumed ? t('timeline.today') : t('timeline.thisArticle')}
      </text>
      {points.map((point, index) => (
        <circle
          key={index}
          class={`${point.item.later ? 'point later' : 'point'}${index === props.at ? ' at' : ''}`}
          cx={point.x}
          cy={AXIS}
          r={point.radius}
        />
      ))}
      {layout.labels.map((text) => (
        <text key={text.text} x={text.x} y={HEIGHT - 3} text-anchor={text.anchor}>
          {text.text}
        </text>
      ))}
    </svg>
  );
}
