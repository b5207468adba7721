/** Pointer handlers that report how far a press moved, in CSS pixels since the last report. */
export function dragHandlers(move: (dx: number, dy: number) => void) {
  let last: { readonly x: number; readonly y: number } | null = null;
  return {
    onPointerDown(event: PointerEvent) {
      const target = event.currentTarget;
      if (event.button !== 0 || !(target instanceof Element)) return;
      // A press on a control inside the handle is the control's.
      if (event.target !== target && event.target instanceof Element && event.target.closest('button,a')) return;
      target.setPointerCapture(event.pointerId);
      last = { x: event.clientX, y: event.clientY };
      event.preventDefault();
    },
    onPointerMove(event: PointerEvent) {
      if (!last) return;
      move(event.clientX - last.x, event.clientY - last.y);
      last = { x: event.clientX, y: event.clientY };
    },
    onPointerUp() {
      last = null;
    },
    onPointerCancel() {
      last = null;
    },
  };
}
