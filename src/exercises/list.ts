/** Every scenario, in the order readers meet them, and the links that may name one. */
import { abandonedSetup } from './all/abandoned-setup.ts';
import { brokenPull } from './all/broken-pull.ts';
import { changedPhone } from './all/new-phone.ts';
import { ciPasswordStdin } from './all/ci-password-stdin.ts';
import { clockWrong } from './all/clock-wrong.ts';
import { codeUsedTwice } from './all/code-used-twice.ts';
import { emailNotVerified } from './all/email-not-verified.ts';
import { everydaySignIn } from './all/sign-in.ts';
import { firstEnrollment } from './all/first-enrollment.ts';
import { firstEnrollmentKey } from './all/first-enrollment-key.ts';
import { lockedOut } from './all/locked-out.ts';
import { lostBoth } from './all/lost-both.ts';
import { lostBothSignedIn } from './all/lost-both-signed-in.ts';
import { lostCode } from './all/lost-code.ts';
import { lostPhone } from './all/lost-phone.ts';
import { lostPhoneSignedIn } from './all/lost-phone-signed-in.ts';
import { lostLaptop } from './all/lost-laptop.ts';
import { readOnlyToken } from './all/read-only-token.ts';
import { recoveryCodeAsKey } from './all/recovery-code-as-key.ts';
import { tokenExpired } from './all/token-expired.ts';
import type { Scenario } from './exercise.ts';

export const scenarios: readonly Scenario[] = [
  firstEnrollment,
  everydaySignIn,
  brokenPull,
  lostPhone,
  lostPhoneSignedIn,
  lostCode,
  lostBothSignedIn,
  lostBoth,
  changedPhone,
  clockWrong,
  codeUsedTwice,
  lockedOut,
  abandonedSetup,
  recoveryCodeAsKey,
  emailNotVerified,
  firstEnrollmentKey,
  ciPasswordStdin,
  readOnlyToken,
  tokenExpired,
  lostLaptop,
];

/** The scenario of that id; `undefined` for any other text. */
export const findScenario = (id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id);
