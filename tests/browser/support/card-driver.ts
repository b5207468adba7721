import type { CDPSession, Page } from 'puppeteer-core';
import { bidiConnection } from '../../../scripts/browser/firefox-chrome.ts';
import { until } from '../../../scripts/browser/launch.ts';

/**
 * Reads and presses what stands in the card's closed shadow root, without any help from the extension:
 * over the DevTools protocol in Chromium, over WebDriver BiDi in Firefox.
 */
export interface CardDriver {
  /** Text of the open card; undefined while none is open. */
  text(): Promise<string | undefined>;
  /** Waits for a card whose text has `part`, and gives its text. */
  shows(part: string | RegExp): Promise<string>;
  /** Waits until no card is open. */
  gone(): Promise<void>;
  /** Box of the control with that role and accessible name, in CSS pixels of the viewport. */
  box(role: string, name: string): Promise<Box>;
  press(role: string, name: string): Promise<void>;
  /** Box of the card itself; undefined while none is open. */
  frame(): Promise<Box | undefined>;
  /** Name of the control in the card that has the focus; empty where none has. */
  focused(): Promise<string>;
  /**
   * Calls a function, given as source text, with the card's shadow root and `parameters` (JSON), and gives its value.
   * Throws while no card is open.
   */
  evaluate(functionText: string, ...parameters: readonly unknown[]): Promise<unknown>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly backendNodeId?: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function textOf(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue ?? '';
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  return (node.children ?? []).map(textOf).join(' ');
}

/** The element that holds the card: beside head and body, or in the element that fills the screen. */
const HOST =
  '[...(document.fullscreenElement ?? document.documentElement).children].find((e) => e.popover === "manual" && e.childNodes.length === 0)';

const FOCUSED = `(root) => {
  const element = root.activeElement;
  return element ? element.getAttribute('aria-label') || element.textContent.replace(/\\s+/g, ' ').trim().slice(0, 100) || element.tagName : '';
}`;

/** The first closed shadow root of a popover in the tree; sites have none. */
function cardRoot(node: DomNode): DomNode | undefined {
  const [root] = node.shadowRoots ?? [];
  if (root && node.attributes?.includes('popover')) return root;
  for (const child of node.children ?? []) {
    const found = cardRoot(child);
    if (found) return found;
  }
  return undefined;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

function common(page: Page, driver: Pick<CardDriver, 'text' | 'box' | 'evaluate'>): CardDriver {
  return {
    ...driver,
    frame: async () =>
      (await page.evaluate(
        `(() => { const box = ${HOST}?.getBoundingClientRect(); return box && { x: box.x, y: box.y, width: box.width, height: box.height }; })()`,
      )) as Box | undefined,
    focused: async () => ((await driver.text()) === undefined ? '' : String(await driver.evaluate(FOCUSED))),
    shows: (part) =>
      until(`a card with ${part}`, async () => {
        const text = await driver.text();
        return text !== undefined && (typeof part === 'string' ? text.includes(part) : part.test(text))
          ? text
          : undefined;
      }),
    gone: async () => {
      await until('the card to close', async () => (await driver.text()) === undefined);
    },
    async press(role, name) {
      const { x, y, width, height } = await driver.box(role, name);
      await page.mouse.click(x + width / 2, y + height / 2);
    },
  };
}

function chromiumCard(page: Page): CardDriver {
  const withRoot = async <T>(use: (client: CDPSession, root: DomNode | undefined) => Promise<T>): Promise<T> => {
    const client = await page.createCDPSession();
    try {
      const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
      return await use(client, cardRoot(root));
    } finally {
      await client.detach();
    }
  };
  return common(page, {
    text: () => withRoot(async (_, root) => root && (tidy(textOf(root)) || undefined)),
    evaluate: (functionText, ...parameters) =>
      withRoot(async (client, root) => {
        if (root?.backendNodeId === undefined) throw new Error('no card is open');
        const { object } = await client.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
        const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
          functionDeclaration: `function (...given) { return (${functionText})(this, ...given); }`,
          arguments: parameters.map((value) => ({ value })),
          ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
          returnByValue: true,
          awaitPromise: true,
          userGesture: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      }),
    async box(role, name) {
      const control = await page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: 5000 });
      const box = await control?.boundingBox();
      if (!box) throw new Error(`${role} "${name}" has no box`);
      return box;
    },
  });
}

function firefoxCard(page: Page): CardDriver {
  const connection = bidiConnection(page.browser());
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const call = async (functionDeclaration: string, parameters: readonly unknown[] = []) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: parameters,
      awaitPromise: true,
      target: { context },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result;
  };
  const shadowRoot = async (): Promise<string | undefined> => {
    const host = await call(`() => ${HOST} ?? null`);
    const value = host?.value as { shadowRoot?: { sharedId?: string } | null } | undefined;
    return value?.shadowRoot?.sharedId;
  };
  return common(page, {
    async text() {
      const sharedId = await shadowRoot();
      if (!sharedId) return undefined;
      const found = await call(
        `(root) => { const out = []; const walk = (n) => { if (n.nodeName === 'STYLE') return; if (n.nodeType === 3) out.push(n.data); else n.childNodes.forEach(walk); }; walk(root); return out.join(' '); }`,
        [{ sharedId }],
      );
      return tidy(String(found?.value ?? '')) || undefined;
    },
    async evaluate(functionText, ...parameters) {
      const sharedId = await shadowRoot();
      if (!sharedId) throw new Error('no card is open');
      const given = { type: 'string', value: JSON.stringify(parameters) };
      const made = `async (root, given) => JSON.stringify(await (${functionText})(root, ...JSON.parse(given)))`;
      const value = (await call(made, [{ sharedId }, given]))?.value;
      return value === undefined ? undefined : JSON.parse(String(value));
    },
    async box(role, name) {
      return until(`${role} "${name}"`, async () => {
        const sharedId = await shadowRoot();
        if (!sharedId) return undefined;
        const { result } = await connection.send('browsingContext.locateNodes', {
          context,
          locator: { type: 'accessibility', value: { role, name } },
          startNodes: [{ sharedId }],
        });
        const node = result.nodes?.[0];
        if (!node) return undefined;
        const box = await call(
          '(e) => { const { x, y, width, height } = e.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }',
          [node],
        );
        return JSON.parse(String(box?.value));
      });
    },
  });
}

export function cardOf(page: Page): CardDriver {
  return page.browser().constructor.name.includes('Bidi') ? firefoxCard(page) : chromiumCard(page);
}
