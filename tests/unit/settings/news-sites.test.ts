import { describe, expect, it } from 'vitest';
import {
  NEWS_REGIONS,
  NEWS_SITES,
  type NewsRegion,
  newsSiteMatches,
  newsSitesOf,
} from '../../../lib/settings/news-sites.ts';

const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

const AT_LEAST: Readonly<Record<NewsRegion, number>> = {
  international: 15,
  bolivia: 15,
  southAmericaSpanish: 40,
  middleAmericaSpanish: 20,
  spain: 20,
  portuguese: 30,
  unitedStates: 30,
  canada: 12,
  britainAndIreland: 15,
  french: 30,
  africaFrench: 12,
  german: 40,
  europe: 40,
  africaEnglish: 25,
  middleEast: 12,
  southAsia: 15,
  eastAsia: 25,
  oceania: 12,
};

describe('the list of news sites', () => {
  it('holds at least 250 sites', () => {
    expect(NEWS_SITES.length).toBeGreaterThanOrEqual(250);
  });

  it.each(NEWS_REGIONS)('covers %s', (region) => {
    expect(newsSitesOf(region).length).toBeGreaterThanOrEqual(AT_LEAST[region]);
  });

  it('names each site once, and none that another already covers', () => {
    expect(new Set(NEWS_SITES).size).toBe(NEWS_SITES.length);
    const covered = NEWS_SITES.filter((site) => NEWS_SITES.some((other) => site.endsWith(`.${other}`)));
    expect(covered).toEqual([]);
  });

  it('holds host names only, in lower case', () => {
    const malformed = NEWS_SITES.filter((site) => {
      const labels = site.split('.');
      return labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d/.test(labels.at(-1) ?? '');
    });
    expect(malformed).toEqual([]);
  });

  it('makes one match pattern a site, for it and what lies below it', () => {
    const matches = newsSiteMatches();
    expect(matches).toHaveLength(NEWS_SITES.length);
    expect(matches).toContain('*://*.reuters.com/*');
    expect(matches.every((match) => /^\*:\/\/\*\.[a-z0-9.-]+\/\*$/.test(match))).toBe(true);
  });
});
