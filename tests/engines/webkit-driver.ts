/**
 * A driver for WebKitGTK, based on W3C WebDriver. Roles and names of elements are WebKit's own
 * (`computedrole`, `computedlabel`, from its accessibility tree); nothing is injected into the
 * page. WebDriver does not wait for elements, so this driver does.
 *
 * It does not read the console: that needs WebDriver BiDi, which WebKitWebDriver does not support.
 */
import { setTimeout as after } from 'node:timers/promises';
import type { Driver, Role } from './driver.ts';
import { WebDriverError, WebDriverSession, type ElementId } from './webdriver-session.ts';

const PATIENCE_MS = 45_000;

/** A second press within 400 ms on the same spot does not count (`src/simulator/press-guard.ts`). */
const BETWEEN_PRESSES_MS = 450;

const ENTER_KEY = '\uE007';

/** Selectors of elements that can have a role. WebKit determines whether they have it. */
const MAY_BE: Readonly<Record<Role, string>> = {
  button: 'button',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  radio: 'input[type=radio]',
  region: 'section',
  textbox: 'input[type=text]',
};

const IN_SIGHT = `return [...(arguments[1] ?? document).querySelectorAll(arguments[0])]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled)`;

/**
 * Scrolls an element fully into view, and returns whether it then does not move for one frame.
 * WebKit does not scroll to an element that is partly visible, and then cannot click its center.
 */
const SETTLE = `const [element, answer] = arguments;
  const place = () => JSON.stringify(element.getBoundingClientRect());
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = place();
    requestAnimationFrame(() => answer(place() === before));
  });`;

/** Error codes of a page that is still changing. The driver retries after them. */
const MAY_PASS = [
  'no such element',
  'stale element reference',
  'element not interactable',
  'element click intercepted',
];

export class WebKitDriver implements Driver {
  readonly #session: WebDriverSession;
  readonly #baseURL: string;
  #pressedAtMs = 0;

  private constructor(session: WebDriverSession, baseURL: string) {
    this.#session = session;
    this.#baseURL = baseURL;
  }

  static async start(browser: string, baseURL: string): Promise<WebKitDriver> {
    const session = await WebDriverSession.start(browser);
    await session.post('/window/rect', { x: 0, y: 0, width: 1280, height: 960 });
    return new WebKitDriver(session, baseURL);
  }

  /** The visible elements with this role and name. Throws if the region does not exist. */
  async #all(role: Role, name: string, within?: string): Promise<ElementId[]> {
    const region = within === undefined ? undefined : await this.#only('region', within);
    const candidates = await this.#session.elements(IN_SIGHT, MAY_BE[role], region);
    const found: ElementId[] = [];
    for (const each of candidates) {
      const label = await this.#session.get<string>(`/element/${each}/computedlabel`);
      if (label.replace(/\s+/g, ' ').trim() !== name) continue;
      const answer = await this.#session.get<string>(`/element/${each}/computedrole`);
      if (answer === role) found.push(each);
    }
    return found;
  }

  async #only(role: Role, name: string, within?: string): Promise<ElementId> {
    const [found, ...more] = await this.#all(role, name, within);
    if (more.length > 0) throw new Error(`${more.length + 1} of role ${role} are named ${name}`);
    if (found === undefined) throw new WebDriverError('no such element', `${role} ${name}`);
    return found;
  }

  /** Waits for the element and uses it, with retries while the page is changing. */
  async #use(
    [role, name, within]: readonly [Role, string, string | undefined],
    use: (element: ElementId) => Promise<void>,
  ): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        await use(await this.#only(role, name, within));
        return;
      } catch (error) {
        const passes = error instanceof WebDriverError && MAY_PASS.includes(error.code);
        if (!passes || Date.now() > end) throw error;
        await after(50);
      }
    }
  }

  /** Returns `nothing` if the page is being unloaded. */
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
      // WebKit computes the position before it clicks; a click on an element that moves in between
      // is lost silently.
      if (!(await this.#session.runOn<boolean>(element, SETTLE))) {
        throw new WebDriverError('element not interactable', `${role} ${name} is moving`);
      }
      await this.#pause();
      await this.#session.post(`/element/${element}/click`);
      this.#pressedAtMs = Date.now();
    });
  }

  /** Waits until the next press or Enter counts. */
  async #pause(): Promise<void> {
    await after(Math.max(0, this.#pressedAtMs + BETWEEN_PRESSES_MS - Date.now()));
  }

  async type(label: string, text: string, within?: string): Promise<void> {
    await this.#use(['textbox', label, within], (element) =>
      this.#session.post(`/element/${element}/value`, { text }),
    );
  }

  async enter(label: string, text: string, within?: string): Promise<void> {
    await this.#pause();
    await this.type(label, text + ENTER_KEY, within);
    // The browser sends a click to the form's button, and a press anywhere soon after that does not
    // count.
    this.#pressedAtMs = Date.now();
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
