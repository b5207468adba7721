import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../gold');

/** Running text of the development articles in a language, marks taken out, as paragraphs. */
function paragraphsIn(language: string): string[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d.*\.md$/.test(file))
    .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
    .filter((raw) => new RegExp(`^lang: ${language}$`, 'm').test(raw))
    .flatMap((raw) => raw.slice(raw.indexOf('\n---\n') + 5).split(/\n{2,}/))
    .map((paragraph) => paragraph.replace(/\[([^\]]+)\]\([!?]?[a-z0-9|-]+\)/g, '$1').trim())
    .filter((paragraph) => paragraph !== '');
}

/** Paragraphs of English news with so many words in all; begins again where there are too few. */
export function newsOfWords(words: number): string[] {
  const all = paragraphsIn('en');
  const taken: string[] = [];
  let count = 0;
  for (let i = 0; count < words && all.length > 0; i++) {
    const paragraph = all[i % all.length] ?? '';
    taken.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return taken;
}

/** The same with so many UTF-16 units, and every so often a name of the list, so that there is something to find. */
export function newsWithNames(units: number, names: readonly string[]): string[] {
  const all = paragraphsIn('en');
  const taken: string[] = [];
  let length = 0;
  for (let i = 0; length < units && all.length > 0; i++) {
    const paragraph = `${all[i % all.length]} ${names[(i * 7919) % names.length]} was there.`;
    taken.push(paragraph);
    length += paragraph.length;
  }
  return taken;
}
