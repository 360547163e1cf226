/** The head of the site with the menu behind the person's picture (today) or name (classic). */
import { fiction } from '../../core/world/demo-identity.ts';
import { Press } from './drawing.tsx';
import { useSite } from './view.ts';

export function Header() {
  const { edition, menuOpen } = useSite();
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
          {fiction.dockerId} <span aria-hidden="true">▾</span>
        </Press>
      )}
      {menuOpen && (
        <div class="row menu">
          <Press control="account-settings" look="next" />
          <Press control="sign-out" />
        </div>
      )}
    </div>
  );
}
