// @vitest-environment happy-dom
/** An entry on an authenticator, its actions, and what can go wrong with a phone. */
import { h } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { codeShown, type Entry } from '../../src/core/devices/authenticator.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { codeAt, timeStepAt } from '../../src/core/otp/totp.ts';
import type { World } from '../../src/core/world/world.ts';
import { EntryActions } from '../../src/simulator/panels/EntryActions.tsx';
import { EntryDrawing } from '../../src/simulator/panels/EntryDrawing.tsx';
import { PhonePanel } from '../../src/simulator/panels/PhonePanel.tsx';
import { PhoneTroubles } from '../../src/simulator/panels/PhoneTroubles.tsx';
import { signOut, toCodePrompt } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { startMs } from '../core/player.ts';
import { draw, textOf, textsOf } from './drawn.ts';
import { enrolling, off, on, worldAfter } from './worlds.ts';

const phoneOf = (world: World) => {
  if (world.phone.kind !== 'in-hand') throw new TypeError('The phone is lost');
  return world.phone;
};
const entryOf = (world: World): Entry => {
  const [entry] = phoneOf(world).entries;
  if (!entry) throw new TypeError('The phone has no entry');
  return entry;
};

describe('an entry on an authenticator', () => {
  const entry = entryOf(on);
  const drawnAt = (deviceNowMs: number, props: object = {}) =>
    draw(() => h(EntryDrawing, { entry, deviceNowMs, ...props })).place;

  test('shows the code of its device’s clock as two groups of three digits', () => {
    for (const at of [startMs, startMs + 300_000]) {
      const { code } = codeShown(entry, at);
      const groups = [...drawnAt(at).querySelectorAll('.entry-code span')].map(textOf);
      expect(groups).toEqual([code.slice(0, 3), code.slice(3)]);
    }
  });

  test.each([
    [30_000, 30, '100%'],
    [45_000, 15, '50%'],
    [59_000, 1, `${(1 / 30) * 100}%`],
  ])('at %i ms it shows %i seconds left, as a number and as a bar', (at, seconds, width) => {
    const place = drawnAt(at);
    expect(textsOf(place, '.small')).toEqual([
      `simulator:phone.secondsLeft {"seconds":${seconds}}`,
    ]);
    const bar = place.querySelector<HTMLElement>('.entry-time span');
    expect(bar?.getAttribute('style')).toContain(width);
    // Assistive technology does not read the bar, which moves each second.
    expect(place.querySelector('.entry-time')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('has the names of its key URI, or the simulator’s names if the key was typed', () => {
    const named = { kind: 'from-key-uri', issuer: 'Other', account: 'me@example.org' } as const;
    const names = (name: Entry['name']) =>
      textsOf(drawnAt(startMs, { entry: { ...entry, name } }), '.entry-name');
    expect(names(named)).toEqual(['Other me@example.org']);
    expect(names({ kind: 'unnamed' })).toEqual([`${demoIdentity.issuer} ${demoIdentity.email}`]);
  });

  test('shows no code while it shows something else in its place', () => {
    const place = drawnAt(startMs, { instead: 'touch it' });
    expect(textOf(place)).toContain('touch it');
    expect(textOf(place)).not.toMatch(/\d{3}/);
    expect(place.querySelector('.entry-code')).toBeNull();
  });
});

describe('the actions of an entry', () => {
  const actions = (world: World, props: object = {}) =>
    draw(() => h(EntryActions, { entry: entryOf(world), skewMs: 0, remove: () => {}, ...props }), {
      world,
    });

  test('include entering the code only while the website asks for one', () => {
    const asked = worldAfter('today', turnOn, signOut, toCodePrompt);
    expect(textsOf(actions(on).place, 'button')).toEqual([
      'simulator:do.copyCode',
      'simulator:do.removeEntry',
    ]);
    const drawn = actions(asked);
    expect(textsOf(drawn.place, 'button')[0]).toBe('simulator:do.typeForMe');
    drawn.press('simulator:do.typeForMe');
    expect(drawn.looks).toEqual([{ device: 'hub' }]);
  });

  test('explain that the codes of an earlier setup no longer match', () => {
    expect(textsOf(actions(on).place, 'p')).toEqual([]);
    // The codes of a setup that is not finished match too.
    const { secret } = entryOf(on);
    const { twoFactor } = enrolling.account;
    const setup = { ...on, account: { ...on.account, twoFactor: { ...twoFactor, secret } } };
    expect(textsOf(actions(setup as World).place, 'p')).toEqual([]);
    const again = { ...on, account: enrolling.account };
    const other = { ...entryOf(on), secret: 'A'.repeat(32) };
    expect(textsOf(actions(again, { entry: other }).place, 'p')).toEqual([
      'simulator:phone.otherSecret',
    ]);
    expect(textsOf(actions({ ...on, account: off.account }).place, 'p')).toEqual([
      'simulator:phone.otherSecret',
    ]);
  });

  test('have the entry’s number in their label if there are several entries', () => {
    const name = (props: object) =>
      actions(on, props).place.querySelector('[role="group"]')?.getAttribute('aria-label');
    expect(name({ number: 2 })).toBe('simulator:do.entryActions {"number":2}');
    expect(name({})).toBeNull();
  });

  test('copy the code of the device’s own clock at the moment of the press', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
    });
    actions(on, { skewMs: -300_000 }).press('simulator:do.copyCode');
    expect(copied).toEqual([codeAt(entryOf(on).secret, timeStepAt(startMs - 300_000))]);
  });
  afterEach(() => vi.unstubAllGlobals());
});

describe('the entries of a phone', () => {
  const asked = worldAfter('today', turnOn, signOut, toCodePrompt);
  const phone = (change: object) =>
    draw(() => h(PhonePanel, { children: null }), {
      world: { ...asked, phone: { ...phoneOf(asked), ...change } },
    });

  test.each([-300_000, 0, 300_000])(
    'show and copy the code of the phone’s own clock (%i ms off)',
    (skewMs) => {
      const copied: string[] = [];
      vi.stubGlobal('navigator', {
        clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
      });
      const code = codeAt(entryOf(asked).secret, timeStepAt(startMs + skewMs));
      const drawn = phone({ skewMs });
      expect(textsOf(drawn.place, '.entry-code')).toEqual([code]);
      drawn.press('simulator:do.copyCode');
      expect(copied).toEqual([code]);
    },
  );

  test('have a number if there are several, and each is removed by its own button', () => {
    expect(phone({}).place.querySelector('.entry-actions')?.getAttribute('aria-label')).toBeNull();
    const drawn = phone({ entries: [entryOf(asked), { ...entryOf(asked), id: 7 }] });
    const actions = [...drawn.place.querySelectorAll('.entry-actions')];
    expect(actions.map((each) => each.getAttribute('aria-label'))).toEqual([
      'simulator:do.entryActions {"number":1}',
      'simulator:do.entryActions {"number":2}',
    ]);
    [...(actions[1]?.querySelectorAll('button') ?? [])]
      .find((each) => textOf(each) === 'simulator:do.removeEntry')
      ?.click();
    expect(drawn.acts).toEqual([{ type: 'phone.remove-entry', id: 7 }]);
  });

  test('do not exist on a new phone, which says so', () => {
    expect(textsOf(phone({ entries: [] }).place, '.empty')).toContain('simulator:phone.empty');
    expect(textsOf(phone({}).place, '.empty')).toEqual([]);
  });
});

describe('what can go wrong with a phone', () => {
  const phone = (change: object) =>
    draw(() => h(PhonePanel, { children: null }), {
      world: { ...off, phone: { ...phoneOf(off), ...change } },
    });

  test.each([
    [-300_000, 'simulator:wrong.clockSlow {"minutes":5}'],
    [300_000, 'simulator:wrong.clockFast {"minutes":5}'],
  ] as const)('a clock that is %i ms off is named, and one press corrects it', (skewMs, text) => {
    const drawn = phone({ skewMs });
    expect(textOf(drawn.place)).toContain(text);
    drawn.press('simulator:wrong.right');
    expect(drawn.acts).toEqual([{ type: 'phone.set-skew', ms: 0 }]);
  });

  test('the clock can be corrected only if it is wrong', () => {
    expect(textsOf(phone({ skewMs: 0 }).place, 'button')).not.toContain('simulator:wrong.right');
  });

  test.each([
    ['simulator:wrong.slow', { type: 'phone.set-skew', ms: -300_000 }],
    ['simulator:wrong.fast', { type: 'phone.set-skew', ms: 300_000 }],
    ['simulator:wrong.losePhone', { type: 'phone.lose' }],
  ])('%s performs its act', (control, act) => {
    for (const authenticator of ['phone', 'own'] as const) {
      const drawn = draw(() => h(PhoneTroubles, {}), { world: off, view: { authenticator } });
      drawn.press(control);
      expect(drawn.acts).toEqual([act]);
    }
  });

  test('a lost phone is named, and the only press is for a new one', () => {
    const drawn = draw(() => h(PhonePanel, { children: null }), {
      world: { ...off, phone: { kind: 'lost' } },
    });
    expect(textOf(drawn.place)).toContain('simulator:wrong.lost');
    expect(textsOf(drawn.place, 'button')).toEqual(['simulator:wrong.newPhone']);
    drawn.press('simulator:wrong.newPhone');
    expect(drawn.acts).toEqual([{ type: 'phone.replace' }]);
  });
});
