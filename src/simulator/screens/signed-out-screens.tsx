/**
 * The screens for a reader who is not signed in: the password, the code, and the ways in without a
 * device.
 */
import { demoIdentity } from '../../core/world/demo-identity.ts';
import { FieldForm, Heading, Label, Press } from './drawing.tsx';
import { PasswordBox } from './PasswordBox.tsx';
import { useHubView } from './view.ts';

export function SignIn({ given }: { given: boolean }) {
  return (
    <>
      <Heading k="page-sign-in" />
      <p>
        <b>
          <Label k="field-docker-id" />
        </b>{' '}
        {demoIdentity.dockerId}
      </p>
      <PasswordBox given={given} />
      <Press control="sign-in" />
    </>
  );
}

export function CodePrompt() {
  return (
    <>
      <Heading k="page-two-factor" />
      <FieldForm name="authentication-code" label="field-authentication-code" placeholder="000000">
        <Press control="verify" submit />
        <Press control="lost-device" look="link" />
      </FieldForm>
    </>
  );
}

/**
 * The choice on the screens of 2019 to 2024. In today's edition, the recovery code comes
 * immediately.
 */
export function LostDevice() {
  return (
    <>
      <Heading k="page-lost-device" />
      <p>
        <Press control="have-recovery-code" />
      </p>
      <p>
        <Press control="no-recovery-code" />
      </p>
      <Press control="back-to-sign-in" look="link" />
    </>
  );
}

export function RecoveryEntry() {
  const { edition } = useHubView();
  return (
    <>
      <Heading k={edition === 'today' ? 'page-lost-device' : 'page-recovery-code'} />
      <FieldForm name="recovery-code" label="field-recovery-code">
        <Press control="verify" submit />
        <Press control="lost-recovery-code" look="link" />
      </FieldForm>
    </>
  );
}

export function Support() {
  return <Heading k="page-support" />;
}
