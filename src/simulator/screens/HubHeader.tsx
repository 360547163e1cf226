/** The header of the website, with the menu behind the avatar (today) or the username (classic). */
import { demoIdentity } from '../../core/world/demo-identity.ts';
import { Press } from './drawing.tsx';
import { useHubView } from './view.ts';

/** `settings` is whether the menu leads to the settings of the account. */
export function HubHeader({ id = demoIdentity.dockerId as string, settings = true }) {
  const { edition, menuOpen } = useHubView();
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
          {id} <span aria-hidden="true">▾</span>
        </Press>
      )}
      {menuOpen && (
        <div class="row menu">
          {settings && <Press control="account-settings" />}
          <Press control="sign-out" />
        </div>
      )}
    </div>
  );
}
