/**
 * Simulated personas as data: the journey of each, and the habit by which it differs from the
 * shortest way. A habit replaces an act that a plan asks for by other acts.
 */
import type { Act } from '../../src/core/world/act.ts';
import type { World } from '../../src/core/world/world.ts';
import { isSignedIn } from '../../src/core/hub/screen.ts';
import { shownCode, submitCode } from '../../src/exercises/plans/authenticator-code.ts';
import {
  enter,
  logInWithBrowser,
  loginWithName,
  storedToken,
} from '../../src/exercises/plans/command-line.ts';
import type { Plan, Situation } from '../../src/exercises/play.ts';
import { recover, toSupport } from '../../src/exercises/plans/recover.ts';
import type { Move } from '../../src/exercises/exercise.ts';
import { press, signIn, signOut } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';

/**
 * The acts that a persona performs instead of one act of the plan. A plan in the list stands for one
 * act, which it derives from the world after the act before it.
 */
type Habit = (act: Act, situation: Situation) => readonly (Act | Plan)[];

export type Persona = {
  readonly id: string;
  readonly journey: readonly Move[];
  readonly habit?: Habit;
  /** Saves and restores the world after every act, as a change of language does. */
  readonly switchesLanguage?: true;
  readonly end: (world: World) => boolean;
};

const signedInWith2fa = ({ account, browser }: World): boolean =>
  account.twoFactor.kind === 'on' && isSignedIn(browser.screen);

const everyDay: readonly Move[] = [turnOn, signOut, signIn];

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The text code as a reader types it from groups of four. */
const inFours = (secret: string): string => secret.toLowerCase().replace(/(.{4})(?=.)/g, '$1 ');

export const personas: readonly Persona[] = [
  { id: 'careful', journey: everyDay, end: signedInWith2fa },
  {
    id: 'hurried',
    journey: everyDay,
    habit: (act) =>
      act.type === 'saved-codes.keep-recovery-code' ? [press('saved-recovery-code')] : [act],
    end: signedInWith2fa,
  },
  {
    id: 'slow',
    journey: everyDay,
    // The reader types the digits one time step after reading them.
    habit: (act) =>
      act.type === 'hub.submit' ? [{ type: 'clock.advance', ms: 30_000 }, act] : [act],
    end: signedInWith2fa,
  },
  {
    id: 'wrong-clock',
    journey: [turnOn, signOut, { type: 'phone.set-skew', ms: -90_000 }, signIn],
    // The reader tries the code before setting the clock.
    habit: (act) =>
      act.type === 'phone.set-skew' && act.ms === 0
        ? [(situation) => submitCode(shownCode(situation) ?? ''), act]
        : [act],
    end: signedInWith2fa,
  },
  {
    id: 'full-width',
    journey: everyDay,
    habit: (act) =>
      act.type === 'hub.submit' && act.field === 'authentication-code'
        ? [
            {
              ...act,
              text: `${fullWidth(act.text.slice(0, 3))}\u3000${fullWidth(act.text.slice(3))}`,
            },
          ]
        : [act],
    end: signedInWith2fa,
  },
  {
    id: 'screen-reader',
    journey: everyDay,
    habit: (act, { world: { account } }) =>
      act.type === 'phone.scan' && account.twoFactor.kind === 'enrolling'
        ? [press('text-code'), { type: 'phone.type-key', text: inFours(account.twoFactor.secret) }]
        : [act],
    end: signedInWith2fa,
  },
  {
    id: 'lost-phone',
    journey: [turnOn, signOut, { type: 'phone.lose' }, recover, turnOn],
    end: signedInWith2fa,
  },
  {
    id: 'lost-both',
    journey: [
      turnOn,
      signOut,
      { type: 'phone.lose' },
      { type: 'saved-codes.lose-recovery-code' },
      toSupport,
    ],
    end: ({ browser }) => browser.screen.kind === 'support',
  },
  {
    id: 'command-line',
    journey: [
      enter(loginWithName),
      { type: 'terminal.paste', what: 'practice-password' },
      turnOn,
      enter('docker pull hello-world'),
      logInWithBrowser,
    ],
    end: (world) => storedToken(world) !== undefined && world.account.twoFactor.kind === 'on',
  },
  { id: 'language-switcher', journey: everyDay, switchesLanguage: true, end: signedInWith2fa },
  {
    id: 'back-button',
    journey: everyDay,
    // The reader presses each button twice.
    habit: (act) => (act.type === 'hub.press' && act.control !== 'avatar' ? [act, act] : [act]),
    end: signedInWith2fa,
  },
];
