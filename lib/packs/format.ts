import * as v from 'valibot';
import { PartialDateSchema } from '../profiles/dates.ts';
import { CARD_FALLBACK, type Profile, ProfileSchema } from '../profiles/profile.ts';

/** The first thing that a pack file says of itself. */
export const PACK_FORMAT = 'backstory-pack';

/** Raised when an older reader would misread a newer file. */
export const PACK_FORMAT_VERSION = 1;

const TITLE_LIMIT = 120;

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const WordsSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TITLE_LIMIT));
const LanguageSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language is an ISO 639 code such as "en"'));

const PackIdSchema = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a pack id is lower-case ASCII with hyphens'),
);

/** What a pack says of itself, without what is counted from its profiles. */
export const PackManifestSchema = v.strictObject({
  id: PackIdSchema,
  title: v.pipe(
    v.record(LanguageSchema, WordsSchema),
    v.check((title) => CARD_FALLBACK in title, 'a title needs its fallback language, en'),
  ),
  publisher: WordsSchema,
  /** SPDX identifier of the licence of the pack's texts: "CC-BY-4.0". */
  licence: WordsSchema,
  /** Counts up from 1; an update has a higher one. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Day on which this revision was made. */
  date: PartialDateSchema,
  /** Languages of the card texts. */
  languages: v.pipe(v.array(LanguageSchema), v.minLength(1)),
  /** Where a newer revision would be found. Nothing is fetched from it without being asked. */
  update: v.optional(v.pipe(v.string(), v.maxLength(2000), v.url(), v.startsWith('https://', 'an address is https'))),
});

/** First line of a pack file. */
export const PackHeaderSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_FORMAT_VERSION),
  ...PackManifestSchema.entries,
  counts: v.strictObject({ profiles: CountSchema, names: CountSchema }),
});

const Base64Schema = v.pipe(v.string(), v.maxLength(200), v.base64());

/** Optional last line: who vouches for all bytes before it, as text before compression. */
const SignatureSchema = v.strictObject({
  algorithm: v.literal('Ed25519'),
  key: Base64Schema,
  value: Base64Schema,
});

const SignatureLineSchema = v.strictObject({ signature: SignatureSchema });

export type PackManifest = v.InferOutput<typeof PackManifestSchema>;
export type PackHeader = v.InferOutput<typeof PackHeaderSchema>;
export type PackSignature = v.InferOutput<typeof SignatureSchema>;

/** What a pack file consists of, in the order of its lines. */
export type PackLine =
  | { readonly kind: 'header'; readonly header: PackHeader }
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'signature'; readonly signature: PackSignature };

/** What can be wrong with a pack file; `line` is 1-based. */
export type PackFault =
  | { readonly kind: 'not-gzip' }
  /** One kind for a file that breaks off and one that was changed: the platform reports both alike. */
  | { readonly kind: 'damaged'; readonly line: number }
  | { readonly kind: 'not-a-pack'; readonly detail: string }
  | { readonly kind: 'unknown-version'; readonly version: string }
  | { readonly kind: 'bad-header'; readonly detail: string }
  | { readonly kind: 'bad-line'; readonly line: number; readonly profile?: string; readonly detail: string }
  | { readonly kind: 'line-too-long'; readonly line: number; readonly limit: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'wrong-count'; readonly promised: number; readonly found: number };

/** A pack file that can't be read. `fault` says why as data, `message` in words; nothing of it was imported. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly fault: PackFault;

  constructor(fault: PackFault, options?: ErrorOptions) {
    super(explain(fault), options);
    this.fault = fault;
  }
}

function explain(fault: PackFault): string {
  switch (fault.kind) {
    case 'not-gzip':
      return 'This is no pack file: a pack is compressed with gzip, and this file is not.';
    case 'damaged':
      return `The pack file breaks off or is damaged after line ${fault.line}. Fetch it again.`;
    case 'not-a-pack':
      return `This is no pack file: ${fault.detail}.`;
    case 'unknown-version':
      return `The pack has format version ${fault.version}; this extension reads version ${PACK_FORMAT_VERSION}. Update the extension, or ask the publisher for an older file.`;
    case 'bad-header':
      return `The pack's header (line 1) is wrong: ${fault.detail}.`;
    case 'bad-line':
      return `Line ${fault.line}${fault.profile === undefined ? '' : ` (profile ${fault.profile})`} of the pack is wrong: ${fault.detail}.`;
    case 'line-too-long':
      return `Line ${fault.line} of the pack is longer than ${fault.limit} bytes.`;
    case 'too-large':
      return `The pack holds more than ${fault.limit} bytes.`;
    case 'wrong-count':
      return `The pack's header promises ${fault.promised} profiles, the file has ${fault.found}.`;
  }
}

type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string };

function check<const S extends v.GenericSchema>(schema: S, value: unknown): Checked<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue);
  return { ok: false, detail: path === null ? issue.message : `${path}: ${issue.message}` };
}

/** Reads line 1. Throws `PackError`. The version is looked at first, so that a newer file is not called a broken one. */
export function parseHeader(json: string): PackHeader {
  const value = parseObject(json, (detail) => new PackError({ kind: 'not-a-pack', detail }));
  if (!('format' in value) || value.format !== PACK_FORMAT)
    throw new PackError({ kind: 'not-a-pack', detail: `its first line does not say "format": "${PACK_FORMAT}"` });
  if (!('version' in value) || value.version !== PACK_FORMAT_VERSION) {
    const version = 'version' in value ? JSON.stringify(value.version) : 'none';
    throw new PackError({ kind: 'unknown-version', version });
  }
  const header = check(PackHeaderSchema, value);
  if (header.ok) return header.value;
  throw new PackError({ kind: 'bad-header', detail: header.detail });
}

/** Reads a line after the first: a profile or the signature. Throws `PackError` that names the line and the profile. */
export function parseLine(json: string, line: number): Exclude<PackLine, { kind: 'header' }> {
  const value = parseObject(json, (detail) => new PackError({ kind: 'bad-line', line, detail }));
  if ('signature' in value) {
    const parsed = check(SignatureLineSchema, value);
    if (parsed.ok) return { kind: 'signature', signature: parsed.value.signature };
    throw new PackError({ kind: 'bad-line', line, detail: parsed.detail });
  }
  const parsed = check(ProfileSchema, value);
  const id = 'id' in value && typeof value.id === 'string' ? { profile: value.id.slice(0, 80) } : {};
  if (!parsed.ok) throw new PackError({ kind: 'bad-line', line, ...id, detail: parsed.detail });
  const dangling = danglingSource(parsed.value);
  if (dangling === undefined) return { kind: 'profile', profile: parsed.value };
  throw new PackError({ kind: 'bad-line', line, ...id, detail: `source ${dangling} is not listed under sources` });
}

function parseObject(json: string, refuse: (detail: string) => PackError): object {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('not a JSON object');
  const hostile = SUSPECT.test(json) ? hostilePart(value) : undefined;
  if (hostile !== undefined) throw refuse(hostile);
  return value;
}

/** Whether a line is worth a walk through all of it: an escape could spell a control character or any key. */
const SUSPECT = /\\u00|"(?:__proto__|constructor|prototype)"\s*:/i;
const HOSTILE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
/** Twice what a profile needs; a line of a megabyte could nest deep enough to end the stack. */
const DEPTH_LIMIT = 16;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * Control characters and keys that a plain object inherits. Validation alone would pass the latter by: `in` finds
 * them in every object, so a strict schema takes them for known.
 */
function hostilePart(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return CONTROL.test(value) ? 'a text holds a control character' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEPTH_LIMIT) return 'nested too deeply';
  for (const [key, child] of Object.entries(value)) {
    if (HOSTILE_KEYS.includes(key)) return `key ${key} is not allowed`;
    const found = hostilePart(child, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function danglingSource(profile: Profile): string | undefined {
  const missing = (refs: readonly string[]) => refs.find((ref) => !Object.hasOwn(profile.sources, ref));
  for (const statement of [...profile.roles, ...profile.events, ...profile.relations]) {
    const found = missing(statement.sources);
    if (found !== undefined) return found;
  }
  for (const position of profile.contested.flatMap((question) => question.positions)) {
    const found = missing(position.sources);
    if (found !== undefined) return found;
  }
  return undefined;
}
