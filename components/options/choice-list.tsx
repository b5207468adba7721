import type { ChoiceRow } from '../../lib/messages/panel-data.ts';
import { Icon } from '../controls/icon.tsx';
import { UNDO } from '../controls/shapes.ts';
import { type Strings, useStrings } from '../strings.tsx';

/** A choice in words: "“Morales” is not Evo Morales". */
function choiceText(choice: ChoiceRow, t: Strings): string {
  const { label, name } = choice;
  if (choice.type === 'mute') return t('options.choiceMute', { label });
  return name ? t('options.choiceNotThis', { name, label }) : t('options.choiceNotThisPlain', { label });
}

/** What the reader turned away, the latest first, each with its undo. */
export function ChoiceList(props: { readonly choices: readonly ChoiceRow[]; undo(id: string): void }) {
  const t = useStrings();
  if (props.choices.length === 0) return <p class="soft">{t('options.choicesNone')}</p>;
  return (
    <ul class="choices">
      {props.choices
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map((choice) => {
          const text = choiceText(choice, t);
          return (
            <li key={choice.id}>
              <span>
                {text} {choice.site && <span class="soft">{t('options.choiceSite', { site: choice.site })}</span>}
              </span>
              <button
                type="button"
                class="push"
                aria-label={t('options.undoChoice', { choice: text })}
                onClick={() => props.undo(choice.id)}
              >
                <Icon shape={UNDO} size={14} />
                {t('common.undo')}
              </button>
            </li>
          );
        })}
    </ul>
  );
}
