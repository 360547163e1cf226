/** The guide is executable: each page is performed step by step in each language and edition. */
import { describe, expect, test } from 'vitest';
import { screenCaseOf, type EditionId } from '../../src/core/hub/edition.ts';
import { isSignedIn } from '../../src/core/hub/screen.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import { pictures, twinOf, type PictureName } from '../../src/simulator/screens/guide-figures.ts';
import { lostPhone } from '../../src/exercises/all/lost-phone.ts';
import { keepsValidCode } from '../../src/exercises/plans/manage.ts';
import { onDeviceAtHand } from '../../src/exercises/plans/on-device-at-hand.ts';
import { follow, type Move } from '../../src/exercises/exercise.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { stamps } from '../exercises/stamps.ts';
import { pageSource, stepsOf } from './page-steps.ts';
import { perform } from './perform.ts';

type Page = { readonly before: readonly Move[]; readonly goal: (world: World) => boolean };

const signedInWith2fa: readonly Move[] = [turnOn, { type: 'hub.press', control: 'done' }];

const pages: Readonly<Record<string, Page>> = {
  '2fa/index': { before: [], goal: (world) => onDeviceAtHand(world) && keepsValidCode(world) },
  '2fa/recover-hub-account': {
    before: lostPhone.before,
    goal: ({ account, browser }) => account.twoFactor.kind === 'off' && isSignedIn(browser.screen),
  },
  '2fa/new-recovery-code': {
    before: [...signedInWith2fa, { type: 'saved-codes.lose-recovery-code' }],
    goal: keepsValidCode,
  },
  '2fa/disable-2fa': {
    before: signedInWith2fa,
    goal: ({ account }) => account.twoFactor.kind === 'off',
  },
  'access-tokens': {
    before: signedInWith2fa,
    goal: ({ account, savedCodes }) =>
      account.accessTokens.length === 1 && savedCodes.accessToken.kind === 'kept',
  },
  '2fa/new-phone': { before: signedInWith2fa, goal: onDeviceAtHand },
};

const editions: readonly EditionId[] = ['today', 'classic'];
const languages = ['en', 'ja'] as const;

const begin = (page: Page, edition: EditionId, stamp: ReturnType<typeof stamps>) =>
  follow(newWorld({ edition }), page.before, stamp);

describe.each(Object.entries(pages))('%s', (name, page) => {
  describe.each(languages)('in %s', (language) => {
    test.each(editions)('its steps can be done and reach its goal (%s)', (edition) => {
      const steps = stepsOf(pageSource(language, name), edition);
      expect(steps.length).toBeGreaterThan(2);
      const stamp = stamps();
      const world = perform(begin(page, edition, stamp), steps, stamp);
      expect(page.goal(world)).toBe(true);
    });
  });

  test.each(editions)('every screen of its steps has a picture (%s)', (edition) => {
    const steps = stepsOf(pageSource('en', name), edition);
    const drawn = Object.keys(pictures)
      .map((picture) => twinOf(picture as PictureName, edition))
      .flatMap((twin) => (twin ? [screenCaseOf(twin.screen, twin.twoFactor)] : []));
    for (const [at, { line }] of steps.entries()) {
      const stamp = stamps();
      const world = perform(begin(page, edition, stamp), steps.slice(0, at + 1), stamp);
      const place = screenCaseOf(world.browser.screen, world.account.twoFactor.kind);
      expect(drawn, `line ${line}`).toContain(place);
    }
  });

  test.each(editions)('both languages have the same steps (%s)', (edition) => {
    const [en, ja] = languages.map((language) =>
      stepsOf(pageSource(language, name), edition).map(({ does, labels }) => ({
        does,
        // The order of words differs between languages.
        labels: labels.toSorted(),
      })),
    );
    expect(ja).toEqual(en);
  });
});

describe('the test fails if the guide has', () => {
  const name = '2fa/index';
  const page = pages[name] as Page;
  const source = pageSource('en', name);
  const play = (changed: string) => {
    const stamp = stamps();
    return perform(begin(page, 'today', stamp), stepsOf(changed, 'today'), stamp);
  };

  test('a step that presses a control that is not on the screen', () => {
    expect(() => play(source.replace('hub.press:confirm', 'hub.press:disable'))).toThrow(
      /hub\.press:disable cannot be done/,
    );
  });

  test('a label that is not on the screen', () => {
    expect(() => play(source.replace('<Label k="confirm" />', '<Label k="disable" />'))).toThrow(
      /“Disable 2FA” is on no screen/,
    );
  });

  test('a missing step', () => {
    const without = source.replace(/<Step does="phone\.scan">/, '<Step outside="left out">');
    expect(() => play(without)).toThrow(/hub\.submit:authentication-code cannot be done/);
  });
});
