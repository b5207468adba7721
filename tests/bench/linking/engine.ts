// Measures one matcher in a process of its own, so that its memory is its own: `engine.ts ENGINE COUNT UNITS`.
import KeywordProcessor from 'flashtext.js';
import AhoCorasick from 'modern-ahocorasick';
import { buildNameIndex, openNameIndex } from '../../../lib/linking/name-index.ts';
import { tokenise } from '../../../lib/text/tokens.ts';
import { scaleNames } from './names.ts';
import { newsWithNames } from './news.ts';

/** What a matcher took: milliseconds, bytes, and megabytes (10^6 UTF-16 units) a second. */
export interface EngineResult {
  readonly build: number;
  readonly open: number;
  readonly bytes: number;
  readonly scan: number;
  readonly found: number;
}

interface Engine {
  build(): void;
  open?(): void;
  scan(paragraph: string): number;
  bytes?(): number;
}

function own(names: readonly string[]): Engine {
  let buffer = new ArrayBuffer(0);
  let index: ReturnType<typeof openNameIndex> | undefined;
  return {
    build: () => {
      buffer = buildNameIndex(names.map((name, ordinal) => ({ name, ordinal, kind: 'full', alone: true })));
    },
    open: () => {
      index = openNameIndex(buffer);
    },
    scan: (paragraph) => index?.scan(tokenise(paragraph)).length ?? 0,
    bytes: () => buffer.byteLength,
  };
}

function keywords(names: readonly string[]): Engine {
  const processor = new KeywordProcessor();
  return {
    build: () => {
      for (const name of names) processor.addKeyword(name, name);
    },
    scan: (paragraph) => processor.extractKeywords(paragraph).length,
  };
}

function automaton(names: readonly string[]): Engine {
  let matcher: AhoCorasick | undefined;
  return {
    build: () => {
      matcher = new AhoCorasick([...names]);
    },
    scan: (paragraph) => matcher?.search(paragraph, { strategy: 'leftmost-longest' }).length ?? 0,
  };
}

const ENGINES: Readonly<Record<string, (names: readonly string[]) => Engine>> = {
  own,
  'flashtext.js': keywords,
  'modern-ahocorasick': automaton,
};

const time = (work: () => void) => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

const held = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + Math.max(arrayBuffers, external);
};

const [name = '', count = '0', units = '0'] = process.argv.slice(2);
const make = ENGINES[name];
if (!make) throw new Error(`no engine ${name}; there are ${Object.keys(ENGINES).join(', ')}`);
const names = [...scaleNames(Number(count))];
const news = newsWithNames(Number(units), names);
const size = news.reduce((sum, paragraph) => sum + paragraph.length, 0);
const before = held();
const engine = make(names);
const build = time(() => engine.build());
const bytes = engine.bytes?.() ?? held() - before;
const open = engine.open
  ? Math.min(
      time(() => engine.open?.()),
      time(() => engine.open?.()),
    )
  : 0;
let found = 0;
const scanAll = () => {
  found = 0;
  for (const paragraph of news) found += engine.scan(paragraph);
};
const duration = Math.min(...Array.from({ length: 5 }, () => time(scanAll)));
const result: EngineResult = { build, open, bytes, scan: size / 1000 / duration, found };
console.log(JSON.stringify(result));
