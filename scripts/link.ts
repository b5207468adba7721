import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { packKnowledge } from '../lib/linking/knowledge.ts';
import { createLinker, type Linker } from '../lib/linking/linker.ts';
import { PartialDateSchema } from '../lib/profiles/dates.ts';
import { linkText } from './link-text.ts';
import { readPackFolder } from './pack-source.ts';

const USAGE = `usage: link [--pack FOLDER ...] < ARTICLES > MENTIONS
Reads one JSON object a line, {"id","lang","date","title","text"}, and answers each with one line,
{"id","mentions":[{"start","end","entity",...}]}: UTF-16 offsets into "text", where blank lines part blocks.`;

const LineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  lang: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}([-_].*)?$/, 'lang is a language code such as "en"')),
  date: v.optional(v.nullable(PartialDateSchema)),
  title: v.optional(v.nullable(v.string()), ''),
  text: v.string(),
});

function packFolders(args: readonly string[]): string[] {
  const folders: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const folder = args[i] === '--pack' ? args[++i] : undefined;
    if (folder === undefined) {
      console.error(USAGE);
      process.exit(args[i] === '--help' ? 0 : 2);
    }
    folders.push(folder);
  }
  return folders.length > 0 ? folders : [join(fileURLToPath(import.meta.url), '../../packs/bolivia')];
}

async function answer(line: string, linker: Linker): Promise<string> {
  const { id, lang, date, title, text } = v.parse(LineSchema, JSON.parse(line));
  const mentions = await linkText(linker, { lang, title: title ?? '', text, date: date ?? undefined });
  return JSON.stringify({ id, mentions });
}

async function main(): Promise<void> {
  const knowledge = packFolders(process.argv.slice(2)).map((folder) => {
    const { manifest, profiles } = readPackFolder(folder);
    return packKnowledge(manifest.id, profiles);
  });
  const linker = createLinker(knowledge);
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${await answer(line, linker)}\n`);
    } catch (error) {
      process.exitCode = 1;
      console.error(`line ${number}: ${messageOf(error)}`);
    }
  }
}

function messageOf(error: unknown): string {
  if (v.isValiError<typeof LineSchema>(error)) {
    const [issue] = error.issues;
    return `${issue.path?.map((item) => String(item.key)).join('.') ?? 'article'}: ${issue.message}`;
  }
  return error instanceof Error ? error.message : String(error);
}

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
