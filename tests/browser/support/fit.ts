/**
 * Source text of a function that takes a document or a card's shadow root, and names what does not fit: text that is
 * cut off where no ellipsis says so, and what stands out of the window's sides. Pictures that are cut on purpose are
 * inert, and what is for screen readers alone has the class `unseen`.
 */
export const MISFITS = `(root) => {
  const misfits = [];
  const name = (element) => element.tagName.toLowerCase() + (element.className ? '.' + element.className : '') +
    ' "' + element.textContent.trim().slice(0, 40) + '"';
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('style, script, svg, [hidden], [inert], .unseen')) continue;
    if (!element.checkVisibility()) continue;
    const box = element.getBoundingClientRect();
    const { display, overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
    if (box.left < -1 || box.right > innerWidth + 1) misfits.push('beyond the window: ' + name(element));
    const holdsText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!holdsText || display === 'inline' || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') continue;
    if (element.scrollWidth > element.clientWidth + 1) misfits.push('cut at its side: ' + name(element));
    if (overflowY !== 'visible' && overflowX !== 'auto' && element.scrollHeight > element.clientHeight + 1) {
      misfits.push('cut below: ' + name(element));
    }
  }
  return misfits;
}`;
