import * as v from 'valibot';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { type Profile, ProfileSchema } from '../profiles/profile.ts';
import { type PackManifest, PackManifestSchema } from './format.ts';

/** Something wrong in a pack's source, at a place that an editor can jump to. */
export interface Finding {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  /** A matter of judgement that may well be right as it is; it fails no check. */
  readonly soft?: boolean;
}

/** The 1-based line of the value at `path` ("roles", 0, "title"); the nearest parent's where there is none. */
export type LineOf = (path: readonly (string | number)[]) => number;

interface Faulty {
  readonly ok: false;
  readonly file: string;
  readonly findings: readonly Finding[];
}

export type ParsedProfile =
  | { readonly ok: true; readonly file: string; readonly profile: Profile; readonly lineOf: LineOf }
  | Faulty;

export type ParsedManifest =
  | { readonly ok: true; readonly file: string; readonly manifest: PackManifest; readonly lineOf: LineOf }
  | Faulty;

/**
 * Parses one profile's YAML source. Dates stay strings (YAML 1.2 core schema), anchors are not expanded
 * beyond `yaml`'s own alias limit, and every fault carries its line.
 */
export function parseProfileSource(file: string, text: string): ParsedProfile {
  const parsed = parseSource(ProfileSchema, file, text);
  return parsed.ok ? { ok: true, file, profile: parsed.value, lineOf: parsed.lineOf } : parsed;
}

/** Parses a pack's `pack.yaml`. */
export function parseManifestSource(file: string, text: string): ParsedManifest {
  const parsed = parseSource(PackManifestSchema, file, text);
  return parsed.ok ? { ok: true, file, manifest: parsed.value, lineOf: parsed.lineOf } : parsed;
}

type Parsed<T> = { readonly ok: true; readonly value: T; readonly lineOf: LineOf } | Faulty;

function parseSource<const S extends v.GenericSchema>(schema: S, file: string, text: string): Parsed<v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const fault = document.errors[0];
  if (fault) {
    const { line } = lines.linePos(fault.pos[0]);
    return { ok: false, file, findings: [{ file, line, message: fault.message.split('\n')[0] ?? fault.code }] };
  }
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(Number(node.range[0])).line;
      }
    }
    return 1;
  };
  // A bare year is a number to YAML; there is no other number of four digits in a source.
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && /^\d{4}$/.test(node.source ?? '')) node.value = node.source;
    },
  });
  const value = expanded(document);
  if (value === undefined) {
    return { ok: false, file, findings: [{ file, line: 1, message: 'has more aliases than a profile needs' }] };
  }
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { ok: true, value: parsed.output, lineOf };
  const findings = parsed.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
    // YAML's most common trap: in { en: One, two } the comma ends the text, and "two" becomes a field.
    const hint = /\s/.test(String(path.at(-1) ?? '')) ? ' (a text with a comma or a colon stands in quotes)' : '';
    return { file, line: lineOf(path), message: `${path.join('.') || 'source'}: ${issue.message}${hint}` };
  });
  return { ok: false, file, findings };
}

/** The document as data; undefined where its aliases would expand beyond the limit of `yaml`, which throws then. */
function expanded(document: Document.Parsed): unknown {
  try {
    return document.toJS() ?? null;
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
