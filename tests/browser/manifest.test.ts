import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newsSiteMatches } from '../../lib/settings/news-sites.ts';

const TARGETS = ['chrome', 'edge', 'firefox', 'safari'] as const;
const path = (target: string) => `.output/${target}-mv3/manifest.json`;

function listed(marker: string): { name: string; browsers: string }[] {
  const text = readFileSync('docs/permissions.md', 'utf8');
  const part = text.split(`<!-- ${marker} -->`)[1]?.split(`<!-- /${marker} -->`)[0] ?? '';
  return [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name = '', browsers = '']) => ({
    name,
    browsers: browsers.trim(),
  }));
}

describe.each(TARGETS)('the built manifest for %s', (target) => {
  const manifest = JSON.parse(readFileSync(path(target), 'utf8'));

  it('asks for the permissions of docs/permissions.md and no others', () => {
    const expected = listed('permissions').filter(
      ({ browsers }) => browsers === 'all' || browsers.split(', ').includes(target),
    );
    expect([...manifest.permissions].sort()).toEqual(expected.map(({ name }) => name).sort());
  });

  it('asks for the listed news sites at install, and for others only when the reader wants it', () => {
    expect([...manifest.host_permissions].sort()).toEqual([...newsSiteMatches()].sort());
    expect(manifest.optional_host_permissions).toEqual(listed('optional').map(({ name }) => name));
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('offers a page nothing to probe for, and its own pages nothing from outside', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toMatch(/^default-src 'none'; script-src 'self';/);
  });
});
