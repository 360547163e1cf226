/**
 * A driver over W3C WebDriver, for WebKitGTK. What an element is and what it is called is WebKit's
 * own answer (`computedrole`, `computedlabel`), as its accessibility tree has it: nothing is put into
 * the page. That it waits for nothing is made up for here.
 *
 * It hears no console: that takes WebDriver BiDi, which WebKitWebDriver does not speak.
 */
import { setTimeout as after } from 'node:timers/promises';
import type { Driver, Role } from './driver.ts';
import { WebDriverError, WebDriverSession, type ElementId } from './webdriver-session.ts';

const PATIENCE_MS = 15_000;

const ENTER_KEY = '\uE007';

/** What may have a role; whether it has is WebKit's to say. */
const MAY_BE: Readonly<Record<Role, string>> = {
  button: 'button',
  heading: 'h1, h2, h3, h4',
  img: 'img, svg',
  link: 'a[href]',
  radio: 'input[type=radio]',
  region: 'section',
  textbox: 'input[type=text]',
};

/** Newer names of roles, as ARIA 1.3 has them. */
const ALSO_CALLED: Readonly<Record<string, Role>> = { image: 'img' };

const IN_SIGHT = `return [...(arguments[1] ?? document).querySelectorAll(arguments[0])]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled)`;

/**
 * Brings an element whole into sight, and answers whether it has then stood still for a frame. WebKit
 * itself leaves alone what is half in sight, and finds its middle out of reach.
 */
const SETTLE = `const [element, answer] = arguments;
  const place = () => JSON.stringify(element.getBoundingClientRect());
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = place();
    requestAnimationFrame(() => answer(place() === before));
  });`;

/** What a page that is still changing answers; it is asked again. */
const MAY_PASS = [
  'no such element',
  'stale element reference',
  'element not interactable',
  'element click intercepted',
];

export class WebKitDriver implements Driver {
  readonly #session: WebDriverSession;
  readonly #baseURL: string;

  private constructor(session: WebDriverSession, baseURL: string) {
    this.#session = session;
    this.#baseURL = baseURL;
  }

  static async start(browser: string, baseURL: string): Promise<WebKitDriver> {
    const session = await WebDriverSession.start(browser);
    await session.post('/window/rect', { x: 0, y: 0, width: 1280, height: 960 });
    return new WebKitDriver(session, baseURL);
  }

  /** Those of a role and a name that are in sight. Throws where the region is not there. */
  async #all(role: Role, name: string, within?: string): Promise<ElementId[]> {
    const region = within === undefined ? undefined : await this.#only('region', within);
    const candidates = await this.#session.elements(IN_SIGHT, MAY_BE[role], region);
    const found: ElementId[] = [];
    for (const each of candidates) {
      const label = await this.#session.get<string>(`/element/${each}/computedlabel`);
      if (label.replace(/\s+/g, ' ').trim() !== name) continue;
      const answer = await this.#session.get<string>(`/element/${each}/computedrole`);
      if ((ALSO_CALLED[answer] ?? answer) === role) found.push(each);
    }
    return found;
  }

  async #only(role: Role, name: string, within?: string): Promise<ElementId> {
    const [found, ...more] = await this.#all(role, name, within);
    if (more.length > 0) throw new Error(`${more.length + 1} of role ${role} are named ${name}`);
    if (found === undefined) throw new WebDriverError('no such element', `${role} ${name}`);
    return found;
  }

  /** Does something with the one thing of that name, once it is there and lets it be done. */
  async #use(
    [role, name, within]: readonly [Role, string, string | undefined],
    use: (element: ElementId) => Promise<void>,
  ): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await use(await this.#only(role, name, within));
      } catch (error) {
        const passes = error instanceof WebDriverError && MAY_PASS.includes(error.code);
        if (!passes || Date.now() > end) throw error;
        await after(50);
      }
    }
  }

  /** A look at a page that is just going is a look at nothing. */
  async #look<T>(look: () => Promise<T>, nothing: T): Promise<T> {
    try {
      return await look();
    } catch (error) {
      if (error instanceof WebDriverError && MAY_PASS.includes(error.code)) return nothing;
      throw error;
    }
  }

  async goto(path: string): Promise<void> {
    await this.#session.post('/url', { url: new URL(path, this.#baseURL).href });
  }

  async reload(): Promise<void> {
    await this.#session.post('/refresh');
  }

  async back(): Promise<void> {
    await this.#session.post('/back');
  }

  async press(role: Role, name: string, within?: string): Promise<void> {
    await this.#use([role, name, within], async (element) => {
      // WebKit aims first and presses after: what moves in between is missed without a word.
      if (!(await this.#session.runOn<boolean>(element, SETTLE))) {
        throw new WebDriverError('element not interactable', `${role} ${name} is moving`);
      }
      await this.#session.post(`/element/${element}/click`);
    });
  }

  async type(label: string, text: string, within?: string): Promise<void> {
    await this.#use(['textbox', label, within], (element) =>
      this.#session.post(`/element/${element}/value`, { text }),
    );
  }

  async enter(label: string, text: string, within?: string): Promise<void> {
    await this.type(label, text + ENTER_KEY, within);
  }

  async sees(role: Role, name: string, within?: string): Promise<boolean> {
    return this.#look(async () => (await this.#all(role, name, within)).length > 0, false);
  }

  async text(within?: string): Promise<string> {
    return this.#look(async () => {
      if (within === undefined) return this.#session.run<string>('return document.body.innerText');
      const region = await this.#only('region', within);
      return this.#session.get<string>(`/element/${region}/property/innerText`);
    }, '');
  }

  async complaints(): Promise<readonly string[]> {
    return [];
  }

  async close(): Promise<void> {
    await this.#session.close();
  }
}
