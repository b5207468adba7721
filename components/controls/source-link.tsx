import type { ShownSource } from '../../lib/profiles/card-view.ts';

/** Whether an address may be followed from a card: https and nothing else. */
export function isSafeAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** A source's name, as a link where its address is safe and as plain text where it is not. */
export function SourceLink(props: { readonly source: ShownSource; readonly text: string }) {
  const { source, text } = props;
  if (!isSafeAddress(source.url)) return <span>{text}</span>;
  const title = [source.publisher, source.title, source.date?.text].filter(Boolean).join(' · ');
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer" title={title}>
      {text}
    </a>
  );
}
