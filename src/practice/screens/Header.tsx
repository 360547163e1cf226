/** The head of the site with the menu behind the person's picture (today) or name (classic). */
import { fiction } from '../../core/fiction.ts';
import { Press } from './drawing.tsx';
import { useSite } from './view.ts';

export function Header() {
  const { edition, menuOpen } = useSite();
  return (
    <div class="where">
      {menuOpen && (
        <>
          <Press control="account-settings" look="next" />
          <Press control="sign-out" />
        </>
      )}
      {edition === 'today' ? (
        <Press control="avatar" look="round">
          <span class="round">A</span>
          <span class="vh">avatar</span>
        </Press>
      ) : (
        <Press control="avatar" look="link">
          {fiction.dockerId} ▾
        </Press>
      )}
    </div>
  );
}
