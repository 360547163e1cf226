/** The header of the website, with the menu behind the avatar (today) or the username (classic). */
import { isOtherAccount } from '../../core/hub/screen.ts';
import { demoIdentity } from '../../core/world/demo-identity.ts';
import { Press } from './drawing.tsx';
import { useHubView } from './view.ts';

export function HubHeader() {
  const { edition, menuOpen, screen } = useHubView();
  const other = isOtherAccount(screen);
  return (
    <div class="where">
      {edition === 'today' ? (
        <Press control="avatar" look="round" expanded={menuOpen}>
          <span class="round" aria-hidden="true">
            A
          </span>
          <span class="vh">avatar</span>
        </Press>
      ) : (
        <Press control="avatar" look="link" expanded={menuOpen}>
          {other ? demoIdentity.otherDockerId : demoIdentity.dockerId}{' '}
          <span aria-hidden="true">▾</span>
        </Press>
      )}
      {menuOpen && (
        <div class="row menu">
          {!other && <Press control="account-settings" />}
          <Press control="sign-out" />
        </div>
      )}
    </div>
  );
}
