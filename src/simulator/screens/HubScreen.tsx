/**
 * The simulated Docker Hub, with one drawing for each screen of each edition. It contains only what
 * Docker's screen has. The simulator renders it live, and the build renders it as a picture in the
 * guide.
 */
import type { ComponentChildren } from 'preact';
import { GetApp, Enabled, PairingScreen, RecoveryCodeShown } from './enrollment-screens.tsx';
import { EmailNotVerified, Home, Password, Settings, TwoFactorPage } from './settings-screens.tsx';
import { CodePrompt, LostDevice, RecoveryEntry, SignIn, Support } from './signed-out-screens.tsx';
import { Frame } from './Frame.tsx';
import { laterScreens } from './loaded-screens.ts';
import { HubContext, type HubView } from './view.ts';

function Inside({ screen }: { screen: HubView['screen'] }) {
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
      return <PairingScreen tab={screen.tab} />;
    case 'enabled':
      return <Enabled />;
    default: {
      const later = laterScreens();
      return later ? <later.LaterScreen screen={screen} /> : null;
    }
  }
}

type Props = HubView & {
  title: ComponentChildren;
  tag: ComponentChildren;
  /** Content below the screen that exists only in the simulator. */
  children?: ComponentChildren;
};

export function HubScreen({ title, tag, children, ...view }: Props) {
  return (
    <HubContext.Provider value={view}>
      <Frame device="hub" title={title} tag={tag}>
        <div class="screen" lang="en" translate={false} data-screen={view.screen.kind}>
          <Inside screen={view.screen} />
        </div>
        {children}
      </Frame>
    </HubContext.Provider>
  );
}
