import type { ComponentChildren } from 'preact';
import { Questions } from '../card/questions.tsx';
import { ThenSince } from '../card/then-since.tsx';
import { CastList } from '../cast/cast-list.tsx';
import { KindIcon } from '../controls/icon.tsx';
import { useStrings } from '../strings.tsx';
import { TimelineStrip } from '../timeline/timeline-strip.tsx';
import type { Sample } from './sample.ts';

const nothing = () => {};

/** A picture is made of the real parts, out of reach of pointer, keyboard and screen reader. */
function Picture(props: { readonly title: string; readonly text: string; readonly children: ComponentChildren }) {
  return (
    <li class="picture">
      <div class="picture-frame" inert>
        {props.children}
      </div>
      <h3>{props.title}</h3>
      <p class="soft">{props.text}</p>
    </li>
  );
}

/** What Backstory does, in three pictures. */
export function Pictures(props: { readonly sample: Sample }) {
  const t = useStrings();
  const { sample } = props;
  const person = sample.view('ellingsen', 'now');
  const event = sample.view('strike', 'now');
  const place = sample.view('lorne', 'now');
  const sources = new Map(event.sources.map((source) => [source.id, source]));
  const cast = [person, event, place].map((view, index) => ({
    id: view.id,
    kind: view.kind,
    label: view.label,
    line: view.then?.text ?? '',
    mentions: 4 - index,
    weight: 1 / (index + 1),
  }));
  return (
    <ul class="pictures">
      <Picture title={t('welcome.picture1')} text={t('welcome.picture1Text')}>
        <div class="mini" data-kind={person.kind}>
          <p class="label kind">
            <KindIcon kind={person.kind} />
            {t(`kind.${person.kind}`)}
          </p>
          <p class="name">{person.label}</p>
          <ThenSince view={person} sources={new Map()} open={undefined} />
          <div class="mini-strip">
            <TimelineStrip items={person.timeline} asOf={person.asOf} lang={person.lang} />
          </div>
        </div>
      </Picture>
      <Picture title={t('welcome.picture2')} text={t('welcome.picture2Text')}>
        <div class="mini" data-kind={event.kind}>
          <p class="label kind">
            <KindIcon kind={event.kind} />
            {t(`kind.${event.kind}`)}
          </p>
          <p class="name">{event.label}</p>
          <Questions view={event} sources={sources} />
        </div>
      </Picture>
      <Picture title={t('welcome.picture3')} text={t('welcome.picture3Text')}>
        <div class="mini">
          <CastList cast={cast} open={nothing} scrollTo={nothing} />
        </div>
      </Picture>
    </ul>
  );
}
