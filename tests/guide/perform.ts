/**
 * Performs a guide page's steps in order on the headless world. Throws at the first step that
 * cannot be done, or that names a label which is on the screen neither before nor after the step.
 */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Act, Stamp } from '../../src/core/world/act.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { update } from '../../src/core/world/update.ts';
import { keyUriOf, type World } from '../../src/core/world/world.ts';
import { hasLabel, labelOn } from '../../src/simulator/labels.ts';
import { HubScreen } from '../../src/simulator/screens/HubScreen.tsx';
import '../../src/simulator/screens/later-screens.tsx';
import {
  shownCode,
  submitCode,
  waitForNewStep,
} from '../../src/exercises/plans/authenticator-code.ts';
import type { Situation } from '../../src/exercises/play.ts';
import type { PageStep } from './page-steps.ts';

export function perform(begin: World, steps: readonly PageStep[], stamp: () => Stamp): World {
  return steps.reduce((world, step) => {
    const next = step.does === undefined ? world : done(world, step.does, step.line, stamp);
    for (const key of step.labels) {
      const { edition } = world;
      if (!hasLabel(edition, key))
        throw new Error(`line ${step.line}: no label ${key} in ${edition}`);
      const label = labelOn(edition, key);
      if (!drawn(world).includes(label) && !drawn(next).includes(label)) {
        throw new Error(`line ${step.line}: “${label}” is on no screen of this step`);
      }
    }
    return next;
  }, begin);
}

function done(world: World, does: string, line: number, stamp: () => Stamp): World {
  const now = stamp();
  const situation = { world, nowMs: simulatedNow(world.clock, now.at) };
  const wait = does === 'hub.submit:authentication-code' ? waitForNewStep(situation) : undefined;
  if (wait) return done(update(world, { ...wait, ...now }).world, does, line, stamp);
  const { world: next, effects } = update(world, { ...actFor(does, situation), ...now });
  const refusal = effects.find(refuses);
  if (refusal) throw new Error(`line ${line}: ${does} cannot be done: ${JSON.stringify(refusal)}`);
  return next;
}

function actFor(does: string, situation: Situation): Act {
  const { account, savedCodes } = situation.world;
  const [type = '', what] = does.split(':');
  switch (type) {
    case 'hub.press':
      return { type, control: what as HubControl };
    case 'hub.submit':
      return what === 'authentication-code'
        ? submitCode(shownCode(situation) ?? '')
        : {
            type,
            field: 'recovery-code',
            text:
              savedCodes.recoveryCode.kind === 'kept' ? savedCodes.recoveryCode.recoveryCode : '',
          };
    case 'phone.scan':
      return { type, text: keyUriOf(account) ?? '' };
    case 'phone.replace':
    case 'saved-codes.keep-recovery-code':
    case 'saved-codes.keep-access-token':
      return { type };
    case 'token.create': {
      const expiry = { kind: 'days', days: 90 } as const;
      return { type, description: 'laptop', permission: 'read-write', expiry };
    }
    default:
      throw new Error(`No act is called ${does}`);
  }
}

const refuses = (effect: Effect): boolean =>
  effect.type === 'refused' ||
  effect.type === 'access-token-refused' ||
  ('verdict' in effect && !effect.verdict.ok) ||
  ('note' in effect && effect.note.kind === 'refused');

/** The text on the screen as a reader sees it. */
function drawn({ edition, browser, account }: World): string {
  const html = renderToString(
    h(HubScreen, {
      title: '',
      tag: '',
      edition,
      screen: browser.screen,
      menuOpen: browser.menu === 'open',
      twoFactor: account.twoFactor.kind,
    }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"');
}
