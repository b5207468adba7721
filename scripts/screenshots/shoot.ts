import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InterfaceLanguage } from '../browser/translated.ts';
import { type Layout, type LookName, layoutOf } from './looks.ts';
import { type Shown, type Stage, settle, startStage } from './stage.ts';
import type { State } from './state.ts';

export interface Picture {
  readonly state: string;
  readonly look: LookName;
  /** Beside the contact sheet. */
  readonly file: string;
}

export interface Session {
  readonly folder: string;
  readonly gallery: string;
  /** Told of each picture, and of each state that could not be brought about. */
  took(picture: Picture): void;
  failed(state: string, look: LookName, reason: string): void;
}

/** Pictures a page as it stands, in PNG. */
export async function picture({ page, part, fullPage }: Shown): Promise<Uint8Array> {
  await settle(page);
  if (!part) return page.screenshot({ fullPage: fullPage ?? false });
  const element = await page.waitForSelector(part);
  if (!element) throw new Error(`the page has no ${part}`);
  return element.screenshot();
}

/** The looks of a state that one browser can take, by what has to be laid out anew. */
function byLayout(state: State, language: InterfaceLanguage): ReadonlyMap<Layout, readonly LookName[]> {
  const looks = state.looks.filter((look) => (look === 'es') === (language === 'es'));
  return Map.groupBy(looks, layoutOf);
}

async function shootState(stage: Stage, state: State, session: Session): Promise<void> {
  for (const [layout, looks] of byLayout(state, stage.language)) {
    try {
      const shown = await state.show(stage, layout);
      for (const look of looks) {
        await shown.dress(look, shown.media);
        const file = `${state.name}.${look}.png`;
        await writeFile(join(session.folder, file), await picture(shown));
        session.took({ state: state.name, look, file });
      }
    } catch (error) {
      for (const look of looks)
        session.failed(state.name, look, error instanceof Error ? error.message : String(error));
    } finally {
      await state.leave?.(stage);
      await stage.clear();
    }
  }
}

/** Pictures all states in one browser after the other: one that speaks English, one that speaks Spanish. */
export async function shootAll(states: readonly State[], session: Session): Promise<void> {
  for (const language of ['en', 'es'] as const) {
    const wanted = states.filter((state) => byLayout(state, language).size > 0);
    if (wanted.length === 0) continue;
    const stage = await startStage(language, session.gallery);
    try {
      for (const state of wanted) await shootState(stage, state, session);
    } finally {
      await stage.end();
    }
  }
}
