import { parseArgs } from 'node:util';
import { viewAsOf } from '../lib/profiles/as-of.ts';
import { cardText } from '../lib/profiles/card-text.ts';
import { isPartialDate } from '../lib/profiles/dates.ts';
import { resolveAmong } from '../lib/profiles/links.ts';
import { localText } from '../lib/profiles/profile.ts';
import { readPackSource } from './pack-source.ts';

const USAGE = 'usage: card ID [--date YYYY-MM-DD] [--lang en|es] [--known then|now] [--json] [--pack DIR]';

function refuse(message: string): never {
  console.error(`card: ${message}\n${USAGE}`);
  process.exit(2);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      known: { type: 'string', default: 'now' },
      json: { type: 'boolean', default: false },
      pack: { type: 'string', default: 'packs/bolivia' },
    },
  });
  const [id] = positionals;
  if (id === undefined) refuse('which profile?');
  const { date, lang, known } = values;
  if (date !== undefined && !isPartialDate(date)) refuse(`"${date}" is no date`);
  if (known !== 'then' && known !== 'now') refuse('--known is "then" or "now"');
  const { manifest, profiles } = readPackSource(values.pack);
  const all = profiles.map((each) => each.profile);
  const profile = all.find((each) => each.id === id);
  if (!profile || !manifest) refuse(`${values.pack} has no readable profile "${id}"`);
  const view = viewAsOf({
    profile,
    date,
    today: new Date().toISOString().slice(0, 10),
    known,
    lang,
    resolve: resolveAmong(all, lang),
    pack: { id: manifest.id, title: localText(manifest.title, lang), revision: manifest.revision },
  });
  console.log(values.json ? JSON.stringify(view, null, 2) : cardText(view));
}

main();
