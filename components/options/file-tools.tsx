import { useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings.tsx';
import type { OptionsProps } from './options-view.ts';

/** All of a reader's settings as one file, and the way back to the beginning. */
export function FileTools(props: Pick<OptionsProps, 'imported' | 'exportAll' | 'importAll' | 'resetAll'>) {
  const t = useStrings();
  const picker = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const { imported } = props;
  return (
    <>
      <div class="pushes">
        <button type="button" class="push" onClick={props.exportAll}>
          {t('options.export')}
        </button>
        <button type="button" class="push" onClick={() => picker.current?.click()}>
          {t('options.import')}
        </button>
        {!asking && (
          <button type="button" class="push danger" onClick={() => setAsking(true)}>
            {t('options.reset')}
          </button>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={t('options.import')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) props.importAll(file);
          // The same file can be picked again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      {asking && (
        <div class="ask" role="alert">
          <p>{t('options.resetAsk')}</p>
          <div class="pushes">
            <button
              type="button"
              class="push danger"
              onClick={() => {
                setAsking(false);
                props.resetAll();
              }}
            >
              {t('options.resetYes')}
            </button>
            <button type="button" class="push" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </button>
          </div>
        </div>
      )}
      {imported && (
        <p role="status" class={imported.ok ? 'soft' : 'fault'}>
          {imported.ok ? t('options.imported') : t('options.importFailed', { reason: imported.reason })}
        </p>
      )}
    </>
  );
}
