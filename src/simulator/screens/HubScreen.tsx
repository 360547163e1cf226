/**
 * The account site, one drawing for each screen of each edition: what stands on Docker's screen and
 * nothing of ours. Used live in the practice and rendered at build time as the guide's pictures.
 */
import type { ComponentChildren } from 'preact';
import { GetApp, Enabled, Pairing, RecoveryCodeShown } from './enrollment-screens.tsx';
import { EmailNotVerified, Home, Password, Settings, TwoFactorPage } from './settings-screens.tsx';
import { CodePrompt, LostDevice, RecoveryEntry, SignIn, Support } from './signed-out-screens.tsx';
import { AccessTokens, DeviceLogin, TokenEdit, TokenForm, TokenShown } from './token-screens.tsx';
import { SiteContext, type SiteView } from './view.ts';

function Inside({ screen }: { screen: SiteView['screen'] }) {
  switch (screen.kind) {
    case 'sign-in':
      return <SignIn given={screen.password === 'given'} />;
    case 'code-prompt':
      return <CodePrompt />;
    case 'lost-device':
      return <LostDevice />;
    case 'recovery-entry':
      return <RecoveryEntry />;
    case 'support':
      return <Support />;
    case 'home':
      return <Home />;
    case 'settings':
      return <Settings />;
    case 'two-factor':
      return <TwoFactorPage />;
    case 'email-not-verified':
      return <EmailNotVerified />;
    case 'password':
      return <Password flow={screen.flow} given={screen.password === 'given'} />;
    case 'get-app':
      return <GetApp />;
    case 'recovery-code-shown':
      return <RecoveryCodeShown flow={screen.flow} code={screen.recoveryCode} />;
    case 'pairing':
      return <Pairing tab={screen.tab} />;
    case 'enabled':
      return <Enabled />;
    case 'access-tokens':
      return <AccessTokens />;
    case 'access-token-form':
      return <TokenForm />;
    case 'access-token-shown':
      return <TokenShown plaintext={screen.plaintext} />;
    case 'access-token-edit':
      return <TokenEdit id={screen.id} />;
    case 'device-login':
      return <DeviceLogin userCode={screen.userCode} />;
  }
}

type Props = SiteView & {
  /** The practice's tag, in the reader's language. */
  tag: ComponentChildren;
};

export function SiteScreen({ tag, ...view }: Props) {
  return (
    <SiteContext.Provider value={view}>
      <div class="frame" data-device="site">
        <span class="tag">{tag}</span>
        <div class="screen" lang="en" translate={false}>
          <Inside screen={view.screen} />
        </div>
      </div>
    </SiteContext.Provider>
  );
}
