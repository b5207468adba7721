/** A paragraph that names several profiles of the Bolivia pack. */
export const PARAGRAPH =
  '<p>The Organization of American States (OAS) sent observers, and President Luis Arce of Bolivia met them in La Paz, where the talks went on for most of the day without a word to the press.</p>';

/** The beginning of a page that calls itself an article; its head is still open. */
export const HEAD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article">';
export const DATED = '<meta property="article:published_time" content="2024-06-27T10:00:00Z">';

/** A page with an article that was made for one test; `head` goes on where `HEAD` ends. */
export function madeArticle(head: string, body: string): string {
  return `${HEAD}${head}</head><body><article><h1>Observers arrive</h1>${body}</article></body></html>`;
}
