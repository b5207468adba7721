import type { Wording } from './wording.ts';

const same = (pattern: string) => ({ day: pattern, month: pattern, year: pattern });
const onOrIn = (verb: string) => ({ day: `${verb} on {date}`, month: `${verb} in {date}`, year: `${verb} in {date}` });

/** A thing's name takes "the" unless it is one word ("Creemos", "YPFB") or opens with a possessive ("Bolivia’s …"). */
function inText(label: string, kind: string): string {
  if (kind === 'person' || kind === 'place') return label;
  const [first = ''] = label.split(' ');
  if (first === label || /^the$/i.test(first) || /['’]s?$/.test(first)) return label;
  return `the ${label}`;
}

export const EN: Wording = {
  locale: 'en-GB',
  since: same('since {date}'),
  until: same('until {date}'),
  from: same('from {date}'),
  years: '{from}–{to}',
  shortYears: true,
  former: { person: 'former {title} ({period})', other: 'former {title} ({period})' },
  apart: [],
  formerAfter: '{title} {period}',
  formerIn: '{title} ({period})',
  lately: '{title} {period}',
  unsure: '{title} ({period})',
  later: 'later {title} ({period})',
  notYet: {
    person: 'not yet born',
    organisation: 'not yet founded',
    place: 'did not yet exist',
    event: 'had not yet happened',
    document: 'did not yet exist',
  },
  gone: {
    person: onOrIn('died'),
    organisation: same('existed until {date}'),
    place: same('existed until {date}'),
    event: onOrIn('happened'),
    document: same('in force until {date}'),
  },
  underWay: same('under way since {date}'),
  lasted: { from: same('lasted from {date}'), to: same('to {date}') },
  became: 'became {title}',
  noLonger: 'no longer {title}',
  began: { person: 'born', organisation: 'founded', place: 'founded', event: 'happened', document: 'came into being' },
  died: {
    person: 'died',
    organisation: 'ceased to exist',
    place: 'ceased to exist',
    event: 'ended',
    document: 'no longer in force',
  },
  nothingYet: 'Nothing is recorded here up to that date.',
  laterSource: '(published after this article)',
  undatedSource: '(page without a date)',
  looksAhead:
    /(?<!(?:minutes?|hours?|days?|weeks?) )\blater\b|\b(?:since then|ever since|subsequently|eventually|afterwards)\b/i,
  relations: {
    'member-of': { holds: '{s} (is|are) a member of {o}', held: '{s} (was|were) a member of {o}' },
    leads: { holds: '{s} (leads|lead) {o}', held: '{s} led {o}' },
    founded: { holds: '{s} founded {o}', held: '{s} founded {o}' },
    succeeded: { holds: '{s} succeeded {o}', held: '{s} succeeded {o}' },
    appointed: { holds: '{s} appointed {o}', held: '{s} appointed {o}' },
    dismissed: { holds: '{s} dismissed {o}', held: '{s} dismissed {o}' },
    'opponent-of': { holds: '{s} (is|are) an opponent of {o}', held: '{s} (was|were) an opponent of {o}' },
    'ally-of': { holds: '{s} (is|are) an ally of {o}', held: '{s} (was|were) an ally of {o}' },
    'running-mate-of': {
      holds: '{s} (is|are) the running mate of {o}',
      held: '{s} (was|were) the running mate of {o}',
    },
    'child-of': { holds: '{s} is a child of {o}', held: '{s} is a child of {o}' },
    'sibling-of': { holds: '{s} is a sibling of {o}', held: '{s} is a sibling of {o}' },
    'married-to': { holds: '{s} is married to {o}', held: '{s} was married to {o}' },
    mediated: { holds: '{s} mediated in {o}', held: '{s} mediated in {o}' },
    'part-of': { holds: '{s} (is|are) part of {o}', held: '{s} (was|were) part of {o}' },
    'located-in': { holds: '{s} (is|are) in {o}', held: '{s} (was|were) in {o}' },
    'split-from': { holds: '{s} split from {o}', held: '{s} split from {o}' },
    accused: { holds: '{s} accused {o}', held: '{s} accused {o}' },
    convicted: { holds: '{s} convicted {o}', held: '{s} convicted {o}' },
    endorsed: { holds: '{s} endorsed {o}', held: '{s} endorsed {o}' },
    'ran-against': { holds: '{s} ran against {o}', held: '{s} ran against {o}' },
    'took-part-in': { holds: '{s} took part in {o}', held: '{s} took part in {o}' },
    'led-to': { holds: '{s} led to {o}', held: '{s} led to {o}' },
    concerns: { holds: '{s} (concerns|concern) {o}', held: '{s} concerned {o}' },
  },
  inText,
  isPlural: () => false,
  contract: (_, text) => text,
};
