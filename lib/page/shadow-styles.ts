/**
 * Gives a shadow root its styles. A constructed sheet is no inline style, so that a page's `style-src 'none'` does not
 * reach it. Firefox refuses sheets made by a content script ("Xray"); a style element made there is not held to the
 * page's policy, and serves.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Falls through to the element.
  }
  const element = root.ownerDocument.createElement('style');
  element.textContent = css;
  root.append(element);
}
