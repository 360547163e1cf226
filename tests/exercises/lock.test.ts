/** A plan waits for the lock of the field that the reader sees, and for no other one. */
import { describe, expect, test } from 'vitest';
import { failuresAllowed } from '../../src/core/account/throttle.ts';
import { onScreen } from '../../src/core/hub/browser-session.ts';
import { update } from '../../src/core/world/update.ts';
import type { World } from '../../src/core/world/world.ts';
import { lockEnd, waitForLock } from '../../src/exercises/plans/lock.ts';
import { atCodePrompt } from '../core/journey.ts';

const fields = [
  { kind: 'code-prompt', field: 'authentication-code', text: '000000' },
  { kind: 'recovery-entry', field: 'recovery-code', text: '0000000000000' },
] as const;

const kinds = ['code-prompt', 'recovery-entry', 'lost-device', 'support'] as const;

describe.each(fields)('a lock of the screen $kind', ({ kind, field, text }) => {
  const player = atCodePrompt('today');
  const on = (screen: (typeof kinds)[number], world: World): World => ({
    ...world,
    browser: onScreen({ kind: screen }),
  });
  player.world = on(kind, player.world);
  const submit = () => player.play({ type: 'hub.submit', field, text });
  for (let count = 1; count < failuresAllowed; count += 1) submit();
  const before = player.world;
  submit();
  const nowMs = player.atMs;
  const locked = player.world;

  test('begins with the last attempt that is allowed', () => {
    expect(lockEnd({ world: before, nowMs })).toBeUndefined();
    expect(waitForLock({ world: before, nowMs })).toBeUndefined();
    expect(lockEnd({ world: locked, nowMs })).toBeGreaterThan(nowMs);
  });

  test('ends after the wait', () => {
    const wait = waitForLock({ world: locked, nowMs });
    if (wait?.type !== 'clock.advance') throw new TypeError('The plan does not wait');
    expect(lockEnd({ world: locked, nowMs: nowMs + wait.ms - 1 })).toBe(nowMs + wait.ms);
    expect(lockEnd({ world: locked, nowMs: nowMs + wait.ms })).toBeUndefined();
    const { effects } = update(locked, {
      ...{ type: 'hub.submit', field, text, at: nowMs + wait.ms, entropy: '5a'.repeat(64) },
    });
    expect(
      effects.map((each) => 'verdict' in each && !each.verdict.ok && each.verdict.reason),
    ).toEqual(['mismatch']);
  });

  test('does not concern the other screens', () => {
    for (const other of kinds.filter((each) => each !== kind)) {
      expect(lockEnd({ world: on(other, locked), nowMs }), other).toBeUndefined();
    }
  });
});
