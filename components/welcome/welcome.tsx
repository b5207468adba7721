import type { Settings } from '../../lib/settings/settings.ts';
import { RadioGroup } from '../controls/radio-group.tsx';
import { useStrings } from '../strings.tsx';
import { LiveSample } from './live-sample.tsx';
import { Pictures } from './pictures.tsx';
import { sampleIn } from './sample.ts';

type Mode = Settings['sites']['mode'];

interface WelcomeProps {
  /** What holds now; the first choice is made when it is confirmed or changed. */
  readonly mode: Mode;
  /** The reader has chosen in this page. */
  readonly chosen: boolean;
  /** BCP 47 tag of the interface. */
  readonly lang: string;
  choose(mode: Mode): void;
  settings(): void;
}

const NEVER = ['welcome.never1', 'welcome.never2', 'welcome.never3', 'welcome.never4'] as const;

/** The first page after install: what it does, what it never does, one choice, and something to try. */
export function Welcome(props: WelcomeProps) {
  const t = useStrings();
  const sample = sampleIn(props.lang);
  return (
    <main class="page welcome">
      <header class="welcome-head">
        <p class="label">{t('name')}</p>
        <h1>{t('welcome.title')}</h1>
        <p class="lead">{t('welcome.intro')}</p>
      </header>
      <section aria-labelledby="try">
        <h2 id="try">{t('welcome.sample')}</h2>
        <p class="soft">{t('welcome.sampleHint')}</p>
        <LiveSample sample={sample} />
      </section>
      <section aria-labelledby="pictures">
        <h2 id="pictures">{t('welcome.pictures')}</h2>
        <Pictures sample={sample} />
      </section>
      <div class="welcome-columns">
        <section aria-labelledby="never">
          <h2 id="never">{t('welcome.never')}</h2>
          <ul class="never">
            {NEVER.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="choose">
          <h2 id="choose">{t('welcome.choose')}</h2>
          <RadioGroup
            quiet
            legend={t('welcome.choose')}
            value={props.mode}
            options={[
              { value: 'news', label: t('options.news'), hint: t('options.newsHint') },
              { value: 'everywhere', label: t('options.everywhere'), hint: t('options.everywhereHint') },
              { value: 'click', label: t('options.click'), hint: t('options.clickHint') },
            ]}
            set={props.choose}
          />
          <p class="soft small welcome-note">{t('welcome.chooseHint')}</p>
          <p role="status">{props.chosen && t('welcome.done')}</p>
          <button type="button" class="push" onClick={props.settings}>
            {t('welcome.later')}
          </button>
        </section>
      </div>
    </main>
  );
}
