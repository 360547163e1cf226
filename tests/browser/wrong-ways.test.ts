/**
 * Every wrong way through an exercise that ends in a refusal, by keyboard alone. The same acts are
 * applied to a world in the test. The page gets the test's random bytes, so both worlds stay equal.
 *
 * With `LONG=1`, also in Japanese.
 */
import { expect, type Page } from '@playwright/test';
import type { Act, Stamp } from '../../src/core/world/act.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { withoutShownOnce } from '../../src/core/world/shown-once.ts';
import { update } from '../../src/core/world/update.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { exercises } from '../../src/exercises/list.ts';
import { labelOn } from '../../src/simulator/labels.ts';
import { refusedText } from '../../src/simulator/next-line.ts';
import { prefixAt } from '../../src/storage/names.ts';
import { keyOf, keys } from '../simulator/keys.ts';
import { wrongWays } from '../exercises/wrong/wrong-ways.ts';
import type { WrongWay } from '../exercises/wrong/wrong-way.ts';
import { test } from '../support/healthy-page.ts';
import { Keyboard } from '../support/keyboard.ts';
import { SimulatorPage, START_MS } from '../support/simulator.ts';

const edition = 'today';
const KEY = `${prefixAt('/')}simulator`;
const languages = process.env['LONG'] ? (['en', 'ja'] as const) : (['en'] as const);

/** A byte of the stamp with this number. The page computes it in the same way. */
const byteOf = (stamp: number, at: number): number =>
  (stamp * 89 + at * 37 + ((stamp * at) % 251)) % 256;

function stamps(): () => Stamp {
  let count = 0;
  return () => {
    const bytes = Array.from({ length: 64 }, (_, at) => byteOf(count, at));
    count += 1;
    const entropy = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { at: START_MS, entropy };
  };
}

/** Gives the page the bytes of `stamps` whenever it asks for 64. */
const fixRandomBytes = (page: Page): Promise<unknown> =>
  page.addInitScript(`{
    const byteOf = ${byteOf.toString()};
    const random = crypto.getRandomValues.bind(crypto);
    let count = 0;
    crypto.getRandomValues = (array) => {
      if (array.length !== 64) return random(array);
      array.set(array.map((_, at) => byteOf(count, at)));
      count += 1;
      return array;
    };
  }`);

/** Performs acts by keyboard as a reader would. */
class Performer extends Keyboard {
  /** Shows the phone or the computer with the YubiKey. */
  async show(authenticator: 'phone' | 'key'): Promise<void> {
    const button = `[data-authenticator="${authenticator}"]`;
    if (await this.page.locator(button).isVisible()) await this.press(button);
  }

  /** Performs an act as a reader would. */
  async perform(act: Act): Promise<void> {
    switch (act.type) {
      case 'hub.press':
        return this.press(`[data-control="${act.control}"]`);
      case 'saved-codes.keep-access-token':
        return this.press('[data-control="copy-access-token"]');
      case 'saved-codes.keep-recovery-code':
        return this.press('[data-control="copy-recovery-code"]');
      case 'hub.submit':
      case 'device-page.submit':
        return this.enter('#hub-field', act.text);
      case 'device-page.open':
      case 'password.reset':
      case 'token.delete':
        return this.press(`[data-act="${act.type}"]`);
      case 'token.open':
        return this.press(`[data-token="${act.id}"]`);
      case 'token.create': {
        const { expiry, permission } = act;
        const lasts = expiry.kind === 'days' && expiry.days === 90 ? 'expiry-90' : 'expiry-none';
        await this.choose('#token-expiry', labelOn(edition, lasts));
        await this.choose('#token-permission', labelOn(edition, `permission-${permission}`));
        return this.enter('#token-description', act.description);
      }
      case 'terminal.enter':
        return this.enter('#terminal-line', act.line);
      case 'terminal.paste':
      case 'terminal.interrupt':
        return this.press(`[data-act="${act.type}"]`);
      case 'key.insert':
        await this.show('key');
        return this.press(`[data-act="key.insert"][data-key="${act.name}"]`);
      case 'key.scan':
      case 'phone.scan':
        await this.show(act.type === 'key.scan' ? 'key' : 'phone');
        return this.press('[data-panel="authenticator"] [data-act="scan"]');
      case 'key.type-key':
      case 'phone.type-key': {
        const device = act.type === 'key.type-key' ? 'key' : 'phone';
        await this.show(device);
        await this.press(`summary:has(~ * #${device}-key)`);
        return this.enter(`#${device}-key`, act.text);
      }
      default:
        throw new RangeError(`No wrong way performs ${act.type} by keyboard yet`);
    }
  }
}

for (const language of languages) {
  for (const exercise of exercises) {
    const ways: readonly WrongWay[] = wrongWays[exercise.id as keyof typeof wrongWays];
    for (const { name, script, refusal } of ways) {
      if (!refusal) continue;
      test(`the keyboard alone leads to the refusal: ${exercise.id}, ${name}, ${language}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await fixRandomBytes(page);
        const simulator = new SimulatorPage(page, { language, edition });
        await simulator.at(START_MS);
        await page.goto(`/${language}/practice/#${exercise.id}`);
        await simulator.ready();
        const keyboard = new Performer(page);
        const stamp = stamps();
        let world = beginExercise(exercise, edition, stamp);
        let effects: readonly Effect[] = [];
        const isSame = async (what: string) => {
          const saved = () => page.evaluate((key) => sessionStorage.getItem(key), KEY);
          await expect.poll(saved, { message: what }).toBe(saveWorld(withoutShownOnce(world)));
          await keyboard.settle();
        };
        await isSame('the beginning');
        for (const choose of script) {
          const act = choose({ world, nowMs: simulatedNow(world.clock, START_MS) });
          if (!act) continue;
          ({ world, effects } = update(world, { ...act, ...stamp() }));
          await keyboard.perform(act);
          await isSame(JSON.stringify(act));
        }
        const refused = refusedText(keys, world, effects) ?? '';
        expect(refused).toContain(refusal);
        const values = JSON.parse(refused.slice(keyOf(refused).length)) as Record<string, string>;
        await expect(simulator.refusal).toContainText(simulator.word(keyOf(refused), values));
      });
    }
  }
}
