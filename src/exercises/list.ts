/** Every exercise, in the order of the path (`groups.ts`). */
import { abandonedSetup } from './all/abandoned-setup.ts';
import { brokenPull } from './all/broken-pull.ts';
import { changedPhone } from './all/new-phone.ts';
import { ciPasswordStdin } from './all/ci-password-stdin.ts';
import { clockWrong } from './all/clock-wrong.ts';
import { copyEntry } from './all/copy-entry.ts';
import { codeUsedTwice } from './all/code-used-twice.ts';
import { emailNotVerified } from './all/email-not-verified.ts';
import { everydaySignIn } from './all/sign-in.ts';
import { firstEnrollment } from './all/first-enrollment.ts';
import { firstEnrollmentKey } from './all/first-enrollment-key.ts';
import { forgottenPassword } from './all/forgotten-password.ts';
import { getBackIn } from './all/get-back-in.ts';
import { lockedOut } from './all/locked-out.ts';
import { lostBoth } from './all/lost-both.ts';
import { lostBothSignedIn } from './all/lost-both-signed-in.ts';
import { lostCode } from './all/lost-code.ts';
import { lostPhone } from './all/lost-phone.ts';
import { lostPhoneSignedIn } from './all/lost-phone-signed-in.ts';
import { lostLaptop } from './all/lost-laptop.ts';
import { deviceCodeExpired } from './all/device-code-expired.ts';
import { missingStore } from './all/missing-store.ts';
import { rateLimit } from './all/rate-limit.ts';
import { readOnlyToken } from './all/read-only-token.ts';
import { recoveryCodeAsKey } from './all/recovery-code-as-key.ts';
import { rotateToken } from './all/rotate-token.ts';
import { secondDevice } from './all/second-device.ts';
import { serverLogin } from './all/server-login.ts';
import { wrongAccount } from './all/wrong-account.ts';
import { tokenExpired } from './all/token-expired.ts';
import { unverifiedPull } from './all/unverified-pull.ts';
import type { Exercise } from './exercise.ts';

export const exercises: readonly Exercise[] = [
  firstEnrollment,
  everydaySignIn,
  firstEnrollmentKey,
  changedPhone,
  copyEntry,
  secondDevice,
  lostPhone,
  lostPhoneSignedIn,
  lostCode,
  forgottenPassword,
  lostBothSignedIn,
  lostBoth,
  clockWrong,
  codeUsedTwice,
  lockedOut,
  abandonedSetup,
  recoveryCodeAsKey,
  emailNotVerified,
  brokenPull,
  serverLogin,
  deviceCodeExpired,
  wrongAccount,
  ciPasswordStdin,
  readOnlyToken,
  tokenExpired,
  rotateToken,
  lostLaptop,
  missingStore,
  rateLimit,
  unverifiedPull,
];

/** The exercise with this id, on the path or `get-back-in`. `undefined` for any other text. */
export const findExercise = (id: string): Exercise | undefined =>
  [...exercises, getBackIn].find((exercise) => exercise.id === id);
