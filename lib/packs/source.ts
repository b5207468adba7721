import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { type Profile, ProfileSchema } from '../profiles/profile.ts';

/** Something wrong in a pack's source, at a place that an editor can jump to. */
export interface Finding {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile; readonly lineOf: LineOf }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The 1-based line of the value at `path` ("roles", 0, "title"); the nearest parent's where there is none. */
export type LineOf = (path: readonly (string | number)[]) => number;

/**
 * Parses one profile's YAML source. Dates stay strings (YAML 1.2 core schema), anchors are not expanded
 * beyond `yaml`'s own alias limit, and every fault carries its line.
 */
export function parseProfileSource(file: string, text: string): ParsedProfile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const fault = document.errors[0];
  if (fault) {
    return {
      ok: false,
      findings: [{ file, line: lines.linePos(fault.pos[0]).line, message: fault.message.split('\n')[0] ?? fault.code }],
    };
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
  const parsed = v.safeParse(ProfileSchema, document.toJS());
  if (parsed.success) return { ok: true, profile: parsed.output, lineOf };
  const findings = parsed.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
    return { file, line: lineOf(path), message: `${path.join('.') || 'profile'}: ${issue.message}` };
  });
  return { ok: false, findings };
}
