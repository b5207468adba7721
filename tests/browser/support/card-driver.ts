import type { Page } from 'puppeteer-core';
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
  box(role: string, name: string): Promise<{ x: number; y: number; width: number; height: number }>;
  press(role: string, name: string): Promise<void>;
}

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function textOf(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue ?? '';
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  return (node.children ?? []).map(textOf).join(' ');
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

function common(page: Page, driver: Pick<CardDriver, 'text' | 'box'>): CardDriver {
  return {
    ...driver,
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
  return common(page, {
    async text() {
      const client = await page.createCDPSession();
      try {
        const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
        const html = root.children?.find((node) => node.nodeName === 'HTML');
        const shadow = html?.children?.flatMap((node) => node.shadowRoots ?? [])[0];
        return shadow && (tidy(textOf(shadow)) || undefined);
      } finally {
        await client.detach();
      }
    },
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
      awaitPromise: false,
      target: { context },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    return result.result;
  };
  const shadowRoot = async (): Promise<string | undefined> => {
    const host = await call(
      '() => [...document.documentElement.children].find((e) => !["HEAD", "BODY"].includes(e.nodeName)) ?? null',
    );
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
