/** Screens of someone who is not signed in: password, code, and the ways for a lost device. */
import { fiction } from '../../core/world/demo-identity.ts';
import { FieldForm, Heading, Label, Press } from './drawing.tsx';
import { PasswordBox } from './PasswordBox.tsx';
import { useSite } from './view.ts';

export function SignIn({ given }: { given: boolean }) {
  return (
    <>
      <Heading k="page-sign-in" />
      <p>
        <b>
          <Label k="field-docker-id" />
        </b>{' '}
        {fiction.dockerId}
      </p>
      <PasswordBox given={given} />
      <Press control="sign-in" look={given ? 'next' : 'plain'} />
    </>
  );
}

export function CodePrompt() {
  return (
    <>
      <Heading k="page-two-factor" />
      <FieldForm name="authentication-code" label="field-authentication-code" placeholder="000000">
        <Press control="verify" look="next" submit />
        <Press control="lost-device" look="link" />
      </FieldForm>
    </>
  );
}

/** The choice of 2019 to 2024; today's site goes straight to the recovery code. */
export function LostDevice() {
  return (
    <>
      <Heading k="page-lost-device" />
      <p>
        <Press control="have-recovery-code" look="next" />
      </p>
      <p>
        <Press control="no-recovery-code" />
      </p>
      <Press control="back-to-sign-in" look="link" />
    </>
  );
}

export function RecoveryEntry() {
  const { edition } = useSite();
  return (
    <>
      <Heading k={edition === 'today' ? 'page-lost-device' : 'page-recovery-code'} />
      <FieldForm name="recovery-code" label="field-recovery-code">
        <Press control="verify" look="next" submit />
        <Press control="lost-recovery-code" look="link" />
      </FieldForm>
    </>
  );
}

export function Support() {
  return <Heading k="page-support" />;
}
