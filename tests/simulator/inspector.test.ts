// @vitest-environment happy-dom
/**
 * The inspector, which shows how a code is computed, and the seal, which shows the state of 2FA.
 */
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { codeAt } from '../../src/core/otp/totp.ts';
import { makeCode } from '../../src/core/otp/code-making.ts';
import type { World } from '../../src/core/world/world.ts';
import { Inspector } from '../../src/simulator/panels/Inspector.tsx';
import { Seal } from '../../src/simulator/Seal.tsx';
import { draw, textOf, textsOf } from './drawn.ts';
import { enrolling, off, on } from './worlds.ts';

describe('the inspector', () => {
  const { twoFactor } = on.account;
  if (twoFactor.kind !== 'on') throw new TypeError('2FA is not on');
  const step = twoFactor.lastAcceptedTimeStep;
  const opened = (world: World, nowMs: number) => {
    const drawn = draw(() => h(Inspector, {}), { world, nowMs });
    const details = drawn.place.querySelector('details');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    drawn.again({ world, nowMs });
    return drawn.place;
  };
  const rows = (place: Element) =>
    Object.fromEntries(
      [...place.querySelectorAll('tbody tr')].map((row) => [
        textOf(row.querySelector('th')).replace('simulator:inspect.', ''),
        textsOf(row, 'td'),
      ]),
    );

  test('is absent if there is no secret', () => {
    expect(draw(() => h(Inspector, {}), { world: off }).place.querySelector('details')).toBeNull();
  });

  test('computes nothing before it is opened', () => {
    expect(draw(() => h(Inspector, {}), { world: on }).place.querySelector('table')).toBeNull();
  });

  test.each([
    ['in the step of the last code', 0, ['old', 'used', 'accepted']],
    ['one step later', 1, ['used', 'accepted', 'accepted']],
    ['two steps later', 2, ['accepted', 'accepted', 'accepted']],
    ['one step before it', -1, ['old', 'old', 'used']],
  ] as const)('shows the website’s answer to the three codes %s', (_when, later, answers) => {
    const { verdict } = rows(opened(on, (step + later) * 30_000));
    expect(verdict).toEqual(answers.map((answer) => `simulator:inspect.answer.${answer}`));
  });

  test('shows no step as used while 2FA is being turned on', () => {
    const { verdict } = rows(opened(enrolling, step * 30_000));
    expect(verdict).toEqual(Array(3).fill('simulator:inspect.answer.accepted'));
  });

  test('shows how the codes of the previous, the current, and the next step are computed', () => {
    const place = opened(on, step * 30_000);
    const made = [step - 1, step, step + 1].map((each) => makeCode(twoFactor.secret, each));
    expect(textsOf(place, 'thead th')).toEqual(
      ['then', 'now', 'next'].map((name) => `simulator:verdict.${name}`),
    );
    const { modulo, offset, counter } = rows(place);
    expect(modulo).toEqual([step - 1, step, step + 1].map((at) => codeAt(twoFactor.secret, at)));
    expect(offset).toEqual(made.map((each) => String(each.offset)));
    expect(counter?.[1]?.replaceAll(' ', '')).toBe(made[1]?.counter);
    // The marked bytes are the four bytes at the offset.
    const marked = [...place.querySelectorAll('tbody tr:nth-child(2) td')].map((cell) =>
      textsOf(cell, 'mark').join(''),
    );
    expect(marked).toEqual(made.map(({ hmac, offset: at }) => hmac.slice(2 * at, 2 * at + 8)));
  });
});

test.each([
  ['off', ['first']],
  ['enrolling', ['first', 'pending']],
  ['on', ['first', 'second']],
] as const)('the seal for the state %s has the parts %j', (state, parts) => {
  const { place } = draw(() => h(Seal, { state }));
  expect([...place.querySelectorAll('path')].map((path) => path.getAttribute('class'))).toEqual(
    parts,
  );
  expect(place.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
