import { describe, expect, it } from 'vitest';
import { parseManifestSource, parseProfileSource } from '../../../lib/packs/source.ts';

const PROFILE = `id: ada
kind: person
checked: 2026-03
label: { en: Ada Prima, es: Ada Prima }
names:
  - { text: Ada Prima, kind: full }
brief: { en: A person., es: Una persona. }
roles:
  - title: { en: senator, es: senadora }
    from: 2019-11-12
    sources: [a]
sources:
  a: { publisher: Gazette, title: A page, url: "https://gazette.example.org/a", date: 2019-11-13 }
`;

describe('a profile’s source', () => {
  it('is parsed with its dates as written and the lines of its parts', () => {
    const parsed = parseProfileSource('ada.yaml', PROFILE);
    expect(parsed.ok && parsed.profile.roles[0]?.from).toBe('2019-11-12');
    expect(parsed.ok && parsed.lineOf(['roles', 0, 'title'])).toBe(9);
    expect(parsed.ok && parsed.lineOf(['roles', 0, 'to'])).toBe(9);
    expect(parsed.ok && parsed.lineOf(['nowhere'])).toBe(1);
  });

  it.each([
    ['a date that does not exist', 'from: 2019-11-12', 'from: 2019-11-31', 10, /date/],
    ['an unknown field', 'kind: person\n', 'kind: person\nnickname: A\n', 3, /nickname/],
    ['a statement without a source', 'sources: [a]', 'sources: []', 11, /needs a source/],
    ['a text without English', '{ en: senator, es: senadora }', '{ es: senadora }', 9, /fallback/],
    ['an address that is none', 'https://gazette.example.org/a', 'gazette', 13, /URL|address/i],
    ['a comma that ends a text', 'en: A person.', 'en: A person, of sorts', 7, /stands in quotes/],
    ['broken YAML', 'names:', 'names: [', 5, /./],
    ['a brief that is too long', 'en: A person.', `en: ${'long '.repeat(70)}`, 7, /320/],
  ])('names the line of %s', (_, from, to, line, message) => {
    const parsed = parseProfileSource('ada.yaml', PROFILE.replace(from, to));
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.findings[0]?.message).toMatch(message);
    expect(Math.abs((parsed.findings[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });

  it('does not expand a bomb of aliases', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [to, from] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => [...pair])) {
      bomb.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
    }
    expect(() => parseProfileSource('bomb.yaml', bomb.join('\n'))).not.toThrow();
    expect(parseProfileSource('bomb.yaml', bomb.join('\n')).ok).toBe(false);
  });
});

describe('a pack’s manifest', () => {
  const manifest =
    'id: tests\ntitle: { en: Tests }\npublisher: P\nlicence: CC0-1.0\nrevision: 1\ndate: 2026-11-24\nlanguages: [en]\n';

  it('is parsed', () => {
    const parsed = parseManifestSource('pack.yaml', manifest);
    expect(parsed.ok && parsed.manifest.title.en).toBe('Tests');
  });

  it('names the line of a fault', () => {
    const parsed = parseManifestSource('pack.yaml', manifest.replace('revision: 1', 'revision: 0'));
    expect(parsed.ok ? [] : parsed.findings).toMatchObject([{ file: 'pack.yaml', line: 5 }]);
  });
});
