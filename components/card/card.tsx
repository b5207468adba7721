import { useId, useState } from 'preact/hooks';
import type { CardView } from '../../lib/profiles/card-view.ts';
import { Icon } from '../controls/icon.tsx';
import { UNDO, WARNING } from '../controls/shapes.ts';
import { useStrings } from '../strings.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardHead } from './card-head.tsx';
import { type CardActions, type CardProps, type MadeChoice, viewOf } from './card-state.ts';
import { Colophon, NamedHere } from './colophon.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { LinkedText } from './linked-text.tsx';
import { Questions } from './questions.tsx';
import { Relations, Roles } from './relations.tsx';
import { ThenSince } from './then-since.tsx';
import { When } from './when.tsx';
import { WhyThisOne } from './why.tsx';

/**
 * One profile as of a date: a non-modal dialog, in every state it can be in. It holds no data of its own;
 * where it stands, and what its actions do, is the caller's.
 */
export function Card(props: CardProps) {
  const t = useStrings();
  const heading = useId();
  const [whyOpen, setWhyOpen] = useState(false);
  const { state, actions, trail = [] } = props;
  const view = viewOf(state);
  const variant = props.variant ?? 'float';
  const root = useKeptFocus();
  const names = view ? { 'aria-labelledby': heading } : { 'aria-label': t('name') };
  return (
    <div
      ref={root}
      class={`card as-${variant}`}
      role={variant === 'page' ? 'region' : 'dialog'}
      data-kind={view?.kind}
      {...names}
    >
      <CardHead view={view} actions={actions} trail={trail} pinned={props.pinned ?? false} page={variant === 'page'} />
      {/* Before the text for whoever goes by Tab: a long card has dozens of names and sources. */}
      {view && (
        <CardFoot
          actions={actions}
          mention={props.mention}
          pinned={props.pinned ?? false}
          saved={props.saved ?? false}
          whyOpen={whyOpen}
          toggleWhy={() => setWhyOpen(!whyOpen)}
        />
      )}
      {view ? (
        <div class="body" key={view.id}>
          <Headline id={heading} view={view} />
          {whyOpen && props.mention && <WhyThisOne view={view} mention={props.mention} />}
          <CardBody view={view} actions={actions} />
        </div>
      ) : (
        <Plain {...props} />
      )}
    </div>
  );
}

/** Characters from which on a name is set smaller, so that the first view still fits. */
const LONG_NAME = 60;

function Headline(props: { readonly id: string; readonly view: CardView }) {
  const t = useStrings();
  const { view } = props;
  const also = view.alsoKnownAs.length > 0 && t('card.alsoKnownAs', { names: view.alsoKnownAs.join(', ') });
  return (
    <div lang={view.lang}>
      <h2 class={view.label.length > LONG_NAME ? 'name long' : 'name'} id={props.id}>
        {view.label}
      </h2>
      {also && (
        <p class="also" title={also}>
          {also}
        </p>
      )}
    </div>
  );
}

function CardBody(props: { readonly view: CardView; readonly actions: CardActions }) {
  const t = useStrings();
  const { view } = props;
  const open = props.actions.open;
  const sources = new Map(view.sources.map((source) => [source.id, source]));
  return (
    <>
      <ThenSince view={view} sources={sources} open={open} />
      <p class="brief" lang={view.lang}>
        <LinkedText text={view.brief} links={view.links} open={open} />
      </p>
      {view.asOf.assumed && <p class="note small">{t('card.noDate')}</p>}
      <Relations view={view} sources={sources} open={open} />
      <When view={view} sources={sources} open={open} />
      <Questions view={view} sources={sources} />
      <Roles view={view} sources={sources} open={open} />
      <NamedHere view={view} open={open} />
      <Colophon view={view} />
    </>
  );
}

/** The states without a profile. */
function Plain(props: CardProps) {
  const t = useStrings();
  const { state, actions } = props;
  switch (state.type) {
    case 'loading':
      return (
        <div class="body plain">
          <p class="unseen" role="status">
            {state.label ? t('card.loading', { name: state.label }) : t('common.loading')}
          </p>
          {state.label && <p class="name">{state.label}</p>}
          <div class="bones" aria-hidden="true">
            <i />
            <i />
            <i />
          </div>
        </div>
      );
    case 'done':
      return <Done choice={state.choice} actions={actions} />;
    case 'missing':
    case 'error':
      return (
        <div class="body plain" role="alert">
          <p class="plain-title">
            <Icon shape={WARNING} />
            {t(state.type === 'error' ? 'card.error' : 'card.missing')}
          </p>
          <p class="soft">{t(state.type === 'error' ? 'card.errorHint' : 'card.missingHint')}</p>
          {state.type === 'error' && state.reason && <p class="soft small">{state.reason}</p>}
          {state.type === 'error' && actions.retry && (
            <button type="button" class="push" onClick={actions.retry}>
              {t('common.retry')}
            </button>
          )}
        </div>
      );
    case 'view':
      return null;
  }
}

/** What the reader just chose, with the way back. */
function Done(props: { readonly choice: MadeChoice; readonly actions: CardActions }) {
  const t = useStrings();
  const { choice, actions } = props;
  return (
    <div class="body plain" role="status">
      <p>{t(`done.${choice.type}`, { label: choice.label, name: choice.name })}</p>
      <div class="pushes">
        {actions.undo && (
          <button type="button" class="push" onClick={actions.undo}>
            <Icon shape={UNDO} size={14} />
            {t('common.undo')}
          </button>
        )}
        {choice.type === 'here' && actions.notThis && (
          <button type="button" class="push" onClick={() => actions.notThis?.('site')}>
            {t('done.alsoSite')}
          </button>
        )}
      </div>
    </div>
  );
}
