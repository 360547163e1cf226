/** The screens for a reader who is signed in, except those for turning on 2FA. */
import { demoIdentity } from '../../core/world/demo-identity.ts';
import type { Flow } from '../../core/hub/screen.ts';
import { FieldForm, Heading, Label, Press } from './drawing.tsx';
import { HubHeader } from './HubHeader.tsx';
import { PasswordBox } from './PasswordBox.tsx';
import { laterScreens } from './loaded-screens.ts';
import { useHubView } from './view.ts';

export function Home() {
  return (
    <>
      <h4 tabIndex={-1}>{demoIdentity.dockerId}</h4>
      <HubHeader />
      <p class="mail">{demoIdentity.email}</p>
    </>
  );
}

export function Settings() {
  const { edition } = useHubView();
  return (
    <>
      <Heading k="account-settings" />
      <HubHeader />
      {edition === 'today' ? (
        <div class="row">
          <Press control="two-factor" />
          {laterScreens() && <Press control="personal-access-tokens" />}
        </div>
      ) : (
        <Press control="security" />
      )}
    </>
  );
}

/** The page on which 2FA is managed. In the classic edition, it is a card on the Security page. */
export function TwoFactorPage() {
  const { edition, twoFactor } = useHubView();
  const on = twoFactor === 'on';
  const later = laterScreens();
  return (
    <>
      <Heading k={edition === 'today' ? 'page-two-factor' : 'page-security'} />
      <HubHeader />
      <div class="card">
        {edition === 'classic' && (
          <p>
            <b>
              <Label k="page-two-factor" />
            </b>
          </p>
        )}
        <p>
          <Label k={on ? 'status-on' : 'status-off'} />
        </p>
        <div class="row">
          {!on && edition === 'classic' && <Press control="enable-two-factor" />}
          {on && edition === 'classic' && <Press control="view-recovery-code" />}
          {on && <Press control="disable" />}
          {on && edition === 'today' && <Press control="generate-new-code" />}
          {on && edition === 'classic' && (
            <Press control="generate-new-code" label="new-code-link" look="link" />
          )}
        </div>
      </div>
      {edition === 'classic' && later && (
        <div class="card">
          <p>
            <b>
              <Label k="page-access-tokens" />
            </b>
          </p>
          <later.TokenList />
        </div>
      )}
    </>
  );
}

export function EmailNotVerified() {
  return (
    <>
      <Heading k="page-two-factor" />
      <HubHeader />
      <FieldForm name="email-code" label="field-email-code" placeholder="000000">
        <Press control="verify" submit />
        <Press control="cancel" look="link" />
      </FieldForm>
    </>
  );
}

export function Password({ flow, given }: { flow: Flow; given: boolean }) {
  const { edition } = useHubView();
  return (
    <>
      <Heading k={edition === 'today' ? 'page-two-factor' : 'page-verify-password'} />
      <PasswordBox given={given} />
      <div class="row">
        {edition === 'today' && <Press control="confirm" />}
        {edition === 'classic' && flow === 'disable' && <Press control="disable" />}
        {edition === 'classic' && flow === 'new-recovery-code' && (
          <Press control="generate-new-code" />
        )}
        <Press control="cancel" look="link" />
      </div>
    </>
  );
}
