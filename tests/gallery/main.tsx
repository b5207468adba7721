import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/canvas.css';
import '../../components/card/card.css';
import '../../components/cast/cast.css';
import '../../components/briefing/briefing.css';
import '../../components/options/page.css';
import '../../components/search/search.css';
import '../../components/welcome/welcome.css';
import { parse } from 'yaml';
import { StringsProvider } from '../../components/strings.tsx';
import de from '../../locales/de.yml?raw';
import en from '../../locales/en.yml?raw';
import es from '../../locales/es.yml?raw';
import fr from '../../locales/fr.yml?raw';
import pt from '../../locales/pt_BR.yml?raw';
import './gallery.css';
import { stringsOf } from './load-strings.ts';
import { SCENES } from './scenes.tsx';

/** Shows one scene: `?scene=card-event&theme=dark&lang=es&dir=rtl`. Without one, a list of links. */
const LOCALES: Readonly<Record<string, string>> = { en, es, fr, de, pt };
const query = new URLSearchParams(location.search);
const scene = SCENES[query.get('scene') ?? ''];
const stage = document.getElementById('stage');
const lang = query.get('lang') ?? 'en';

if (stage && scene) {
  document.documentElement.lang = lang;
  stage.className = `bs ${scene.surface ?? 'desk'}`;
  stage.dir = query.get('dir') ?? 'ltr';
  stage.dataset.theme = query.get('theme') ?? 'light';
  render(<StringsProvider strings={stringsOf(parse(LOCALES[lang] ?? en))}>{scene.render()}</StringsProvider>, stage);
} else if (stage) {
  stage.dataset.scenes = JSON.stringify(
    Object.entries(SCENES).map(([name, { width, press = [] }]) => ({ scene: name, width, press })),
  );
  render(
    <ul>
      {Object.keys(SCENES).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    stage,
  );
}
