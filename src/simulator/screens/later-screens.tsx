/** The screens of the lazy chunk. Importing this module makes them available. */
import type { Screen } from '../../core/hub/screen.ts';
import { loadScreens } from './loaded-screens.ts';
import { OtherHome } from './OtherHome.tsx';
import {
  DeviceCodeEntry,
  DeviceLogin,
  TokenEdit,
  TokenForm,
  TokenList,
  TokenListScreen,
  TokenShown,
} from './token-screens.tsx';

/** Renders one of these screens, and nothing for any other screen. */
export function LaterScreen({ screen }: { screen: Screen }) {
  switch (screen.kind) {
    case 'access-tokens':
      return <TokenListScreen />;
    case 'access-token-form':
      return <TokenForm />;
    case 'access-token-shown':
      return <TokenShown plaintext={screen.plaintext} />;
    case 'access-token-edit':
      return <TokenEdit id={screen.id} />;
    case 'device-code':
      return <DeviceCodeEntry />;
    case 'other-home':
      return <OtherHome />;
    case 'device-login':
    case 'other-device-login':
      return <DeviceLogin userCode={screen.userCode} />;
    default:
      return null;
  }
}

loadScreens({ LaterScreen, TokenList });
