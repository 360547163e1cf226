/**
 * Every screen of the account site and every other device, as a screen reader says it: the
 * transcripts in `tests/transcripts/` were read by a person, and a change of them wants to be read
 * again (`npx playwright test speech --update-snapshots`). The same visits ask axe, at 320 px.
 */
import { expect, test } from '@playwright/test';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { axeFindings } from '../support/axe.ts';
import { Bench, SETTINGS, START_MS } from '../support/simulator.ts';
import { overflow } from '../support/reflow.ts';
import { spoken } from '../support/screen-reader.ts';

// High enough that the bar of devices at its foot covers nothing.
test.use({ bypassCSP: true, viewport: { width: 320, height: 4000 }, timezoneId: 'UTC' });

const DEVICES = {
  site: '[data-panel="site"]',
  authenticator: '[data-panel="authenticator"]',
  terminal: '[data-panel="terminal"]',
  inbox: '[data-panel="inbox"]',
  log: '.panel[aria-labelledby="log-name"]',
  inspector: '.inspector',
} as const;

type Visit = {
  readonly name: string;
  readonly hash: string;
  readonly devices: readonly (keyof typeof DEVICES)[];
};

/** Every screen, and scenarios in which the other devices have something to say. */
const visits = (edition: EditionId): readonly Visit[] => [
  ...Object.keys(pictures)
    .filter(isPictureName)
    .filter((name) => twinOf(name, edition))
    .map((name): Visit => {
      const hash = `${pictures[name].scenario}/${edition}/${name}`;
      return { name, hash, devices: ['site'] };
    }),
  { name: 'a phone with an entry', hash: 'sign-in', devices: ['authenticator', 'inspector'] },
  { name: 'a security key', hash: 'first-enrollment-key', devices: ['authenticator'] },
  { name: 'a pull that broke', hash: 'broken-pull', devices: ['terminal'] },
  { name: 'a phone that is gone', hash: 'lost-phone', devices: ['authenticator', 'inbox', 'log'] },
];

for (const setting of SETTINGS) {
  const { language, edition } = setting;
  test(`every screen is said as in the transcript, and axe finds nothing: ${language}, ${edition}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    // The same secrets each time.
    await page.addInitScript(() => {
      let next = 1;
      crypto.getRandomValues = (array) => {
        const bytes = new Uint8Array(array?.buffer ?? new ArrayBuffer(0));
        for (const at of bytes.keys()) {
          next = (next * 48_271) % 2_147_483_647;
          bytes[at] = next;
        }
        return array;
      };
      sessionStorage.clear();
    });
    const bench = new Bench(page, setting);
    await bench.at(START_MS);
    await page.goto(`/${language}/practice/`);
    await page.evaluate((chosen) => localStorage.setItem('edition', chosen), edition);
    const transcript: string[] = [];
    for (const { name, hash, devices } of visits(edition)) {
      await page.goto('about:blank');
      await page.goto(`/${language}/practice/#${hash}`);
      await bench.ready();
      for (const device of devices) {
        await bench.face(device === 'inspector' ? 'log' : device);
        if (device === 'inspector') await page.locator('.inspector summary').click();
        transcript.push(`# ${name}: ${device}`, '', ...(await spoken(page, DEVICES[device])), '');
        expect.soft(await axeFindings(page), `${name}: ${device}`).toEqual([]);
        expect.soft(await overflow(page), `${name}: ${device}`).toEqual([]);
      }
    }
    expect(transcript.join('\n')).toMatchSnapshot(`${language}-${edition}.txt`);
  });
}
