import { briefAt } from './brief.ts';
import type { ProfileRow } from './card-view.ts';
import type { Moment } from './moment.ts';
import { headingAt } from './names.ts';
import type { Profile } from './profile.ts';
import { thenLine } from './then.ts';

const LINE_LENGTH = 90;

/** A profile as a row of the cast or of a list: its "then" line, or the first words of its brief. */
export function profileRow(profile: Profile, moment: Moment): ProfileRow {
  const line = thenLine(profile, moment)?.text ?? firstWords(briefAt(profile, moment));
  return { id: profile.id, kind: profile.kind, label: headingAt(profile, moment), line };
}

function firstWords(text: string): string {
  const [sentence = text] = text.split(/(?<=[.!?])\s/);
  if (sentence.length <= LINE_LENGTH) return sentence.replace(/\.$/, '');
  const cut = sentence.slice(0, LINE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LINE_LENGTH / 2))}…`;
}
