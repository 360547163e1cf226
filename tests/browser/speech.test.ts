/**
 * Every screen of the simulated Docker Hub and every other device as a screen reader speaks it. A
 * person has read the transcripts in `tests/transcripts/`, one for each language, and reviews their
 * changes (`npx playwright test speech --update-snapshots`). Quick tests check the labels of both
 * editions. The same visits run axe at 320 px in both editions.
 */
import { expect, test } from '@playwright/test';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { isPictureName, pictures, twinOf } from '../../src/simulator/screens/guide-figures.ts';
import { prefixAt } from '../../src/storage/names.ts';
import { axeFindings } from '../support/axe.ts';
import { SimulatorPage, SETTINGS, START_MS } from '../support/simulator.ts';
import { overflow } from '../support/reflow.ts';
import { spoken } from '../support/screen-reader.ts';

// Tall enough that the device bar at the bottom covers nothing.
test.use({ bypassCSP: true, viewport: { width: 320, height: 4000 }, timezoneId: 'UTC' });

const DEVICES = {
  hub: '[data-panel="hub"]',
  authenticator: '[data-panel="authenticator"]',
  terminal: '[data-panel="terminal"]',
  inbox: '[data-panel="inbox"]',
  log: '.layer[data-name="history"]',
  inspector: '.inspector',
} as const;

type Visit = {
  readonly name: string;
  readonly hash: string;
  readonly devices: readonly (keyof typeof DEVICES)[];
};

/** Every screen, and exercises in which the other devices have texts. */
const visits = (edition: EditionId): readonly Visit[] => [
  ...Object.keys(pictures)
    .filter(isPictureName)
    .filter((name) => twinOf(name, edition))
    .map((name): Visit => {
      const hash = `${pictures[name].exercise}/${edition}/${name}`;
      return { name, hash, devices: ['hub'] };
    }),
  { name: 'a phone with an entry', hash: 'sign-in', devices: ['authenticator', 'inspector'] },
  { name: 'a security key', hash: 'first-enrollment-key', devices: ['authenticator'] },
  { name: 'a pull that broke', hash: 'broken-pull', devices: ['terminal'] },
  { name: 'a phone that is gone', hash: 'lost-phone', devices: ['authenticator', 'inbox', 'log'] },
];

for (const setting of SETTINGS) {
  const { language, edition } = setting;
  // The editions differ only in labels and in the order of screens, so one transcript is enough.
  const transcribed = edition === 'today';
  // The languages have the same elements and styles.
  const checked = language === 'ja' || Boolean(process.env['LONG']);
  const rule = [
    ...(transcribed ? ['every screen is spoken as in the transcript'] : []),
    ...(checked ? ['axe finds nothing on any screen'] : []),
  ].join(', and ');
  test(`${rule}: ${language}, ${edition}`, async ({ page }) => {
    const long = !transcribed && !process.env['LONG'];
    test.skip(long, 'a long check: set LONG=1, as npm run test:all does');
    test.setTimeout(240_000);
    // Deterministic secrets.
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
    const simulator = new SimulatorPage(page, setting);
    await simulator.at(START_MS);
    await page.goto(`/${language}/practice/`);
    await page.evaluate(([key, chosen]) => localStorage.setItem(key, chosen), [
      `${prefixAt('/')}edition`,
      edition,
    ] as const);
    const transcript: string[] = [];
    for (const { name, hash, devices } of visits(edition)) {
      await page.goto('about:blank');
      await page.goto(`/${language}/practice/#${hash}`);
      await simulator.ready();
      // Otherwise, the simulator could show another device after the test has chosen one.
      await simulator.effects();
      for (const device of devices) {
        await simulator.face(device === 'inspector' ? 'log' : device);
        if (device === 'inspector') await page.locator('.inspector summary').click();
        if (transcribed) {
          transcript.push(`# ${name}: ${device}`, '', ...(await spoken(page, DEVICES[device])), '');
        }
        if (checked) expect.soft(await axeFindings(page), `${name}: ${device}`).toEqual([]);
        expect.soft(await overflow(page), `${name}: ${device}`).toEqual([]);
      }
    }
    if (transcribed) expect(transcript.join('\n')).toMatchSnapshot(`${language}-${edition}.txt`);
  });
}
