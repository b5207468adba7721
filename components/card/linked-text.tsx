import type { ComponentChildren } from 'preact';
import type { ProfileLink } from '../../lib/profiles/card-view.ts';
import { KindIcon } from '../controls/icon.tsx';

export type OpenLink = ((link: ProfileLink) => void) | undefined;

/** A name inside a card; a button, since it opens a card in place and leads to no address. */
export function NameLink(props: { readonly link: ProfileLink; readonly open: OpenLink; readonly icon?: boolean }) {
  const { link, open } = props;
  const face = (
    <>
      {props.icon && <KindIcon kind={link.kind} size={11} />}
      {link.label}
    </>
  );
  if (!open) return <span class="name-link plain">{face}</span>;
  return (
    <button type="button" class="link name-link" data-kind={link.kind} onClick={() => open(link)}>
      {face}
    </button>
  );
}

interface Found {
  readonly link: ProfileLink;
  readonly at: number;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Places where `label` stands in `text` as whole words, UTF-16 offsets. */
function* wholePlaces(text: string, label: string): Generator<number> {
  if (label === '') return;
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + label.length))) yield at;
  }
}

/** The first place of each linked name in `text`, in order, none inside another (the longer name wins). */
export function findNames(text: string, links: readonly ProfileLink[]): readonly Found[] {
  const found: Found[] = [];
  for (const link of links.toSorted((a, b) => b.label.length - a.label.length)) {
    for (const at of wholePlaces(text, link.label)) {
      const end = at + link.label.length;
      if (found.some((other) => at < other.at + other.link.label.length && other.at < end)) continue;
      found.push({ link, at });
      break;
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Plain text whose linked names open a nested card. */
export function LinkedText(props: {
  readonly text: string;
  readonly links: readonly ProfileLink[];
  readonly open: OpenLink;
}) {
  const { text, open } = props;
  if (!open) return <>{text}</>;
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const { link, at } of findNames(text, props.links)) {
    parts.push(text.slice(from, at), <NameLink key={link.id} link={link} open={open} />);
    from = at + link.label.length;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
