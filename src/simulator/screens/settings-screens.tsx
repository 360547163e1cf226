/** Screens of someone who is signed in, outside the way to turn 2FA on. */
import { fiction } from '../../core/world/demo-identity.ts';
import type { Flow } from '../../core/hub/screen.ts';
import { Heading, Label, Press } from './drawing.tsx';
import { Header } from './HubHeader.tsx';
import { PasswordBox } from './PasswordBox.tsx';
import { TokenList } from './token-screens.tsx';
import { useSite } from './view.ts';

export function Home() {
  return (
    <>
      <Header />
      <h4 tabIndex={-1}>{fiction.dockerId}</h4>
    </>
  );
}

export function Settings() {
  const { edition } = useSite();
  return (
    <>
      <Header />
      <Heading k="account-settings" />
      {edition === 'today' ? (
        <div class="row">
          <Press control="two-factor" look="next" />
          <Press control="personal-access-tokens" />
        </div>
      ) : (
        <Press control="security" look="next" />
      )}
    </>
  );
}

/** The page 2FA is managed on; in the classic edition a card on the Security page. */
export function TwoFactorPage() {
  const { edition, twoFactor } = useSite();
  const on = twoFactor === 'on';
  return (
    <>
      <Header />
      {edition === 'classic' && <Heading k="page-security" />}
      <div class="card">
        {edition === 'today' ? (
          <Heading k="page-two-factor" />
        ) : (
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
          {!on && edition === 'classic' && <Press control="enable-two-factor" look="next" />}
          {on && edition === 'classic' && <Press control="view-recovery-code" />}
          {on && <Press control="disable" />}
          {on && edition === 'today' && <Press control="generate-new-code" />}
          {on && edition === 'classic' && (
            <Press control="generate-new-code" label="new-code-link" look="link" />
          )}
        </div>
      </div>
      {edition === 'classic' && (
        <div class="card">
          <p>
            <b>
              <Label k="page-access-tokens" />
            </b>
          </p>
          <TokenList />
        </div>
      )}
    </>
  );
}

export function EmailNotVerified() {
  return (
    <>
      <Header />
      <Heading k="page-two-factor" />
      <Press control="cancel" />
    </>
  );
}

export function Password({ flow, given }: { flow: Flow; given: boolean }) {
  const { edition } = useSite();
  const next = given ? 'next' : 'plain';
  return (
    <>
      <Heading k={edition === 'today' ? 'page-two-factor' : 'page-verify-password'} />
      <PasswordBox given={given} />
      <div class="row">
        {edition === 'today' && <Press control="confirm" look={next} />}
        {edition === 'classic' && flow === 'disable' && <Press control="disable" look={next} />}
        {edition === 'classic' && flow === 'new-recovery-code' && (
          <Press control="generate-new-code" look={next} />
        )}
        <Press control="cancel" look="link" />
      </div>
    </>
  );
}
