import { readFileSync } from 'node:fs';

const article = (title: string, date: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<meta name="color-scheme" content="light dark"><meta property="og:type" content="article">
<meta property="article:published_time" content="${date}">
<style>body { font: 18px/1.6 Charter, "Noto Serif", "DejaVu Serif", serif; max-width: 40em; margin: 0 auto; padding: 2em 1em 40em }
h1 { font-size: 34px; line-height: 1.15 }</style></head>
<body><article><h1>${title}</h1>${body}</article></body></html>`;

/** Articles for states that no fixture has, by path: names of documents, long names, no name at all. */
export const PAGES: Readonly<Record<string, string>> = {
  /** The sample again, to stay open beside popups and side panels. */
  '/beside': readFileSync('tests/fixtures/pages/coup-attempt.html', 'utf8'),
  '/ruling': article(
    'Court in Sucre clears the way for another term',
    '2017-11-29',
    `<p>The Plurinational Constitutional Tribunal of Bolivia ruled on Tuesday that President Evo Morales may stand again
    in 2019. The government in La Paz called the decision a victory for democracy, and the opposition a blow to it.</p>
    <p>The 2009 Bolivian constitution, which Morales himself had promulgated in El Alto, allows one re-election. A
    referendum in February 2016 on changing that article was lost by a narrow margin.</p>
    <p>The secretary general of the Organization of American States (OAS), Luis Almagro, had asked for the vote to be
    respected.</p>`,
  ),
  '/experts': article(
    'A report on the autumn of 2019',
    '2021-08-18',
    `<p>The Interdisciplinary Group of Independent Experts for Bolivia (GIEI) presented its report in La Paz on Tuesday,
    in the presence of President Luis Arce. It speaks of massacres in Sacaba and Senkata.</p>
    <p>The Inter-American Commission on Human Rights had sent the experts to Bolivia with the consent of the interim
    government of Jeanine Áñez.</p>`,
  ),
  '/weather': article(
    'Rain again in the hills',
    '2024-02-01',
    `<p>It rained in the hills for the third week, and the river rose by a hand’s breadth over the old mark. Nobody was
    hurt, a spokeswoman said, and the bridge will be open again on Friday if the sky is kind to the workers there.</p>
    <p>Farmers had waited for water since the autumn. Now they wait for it to go away. The school sent its children home
    at noon, and the bus took the longer road along the ridge, past the quarry and the chapel.</p>`,
  ),
};
