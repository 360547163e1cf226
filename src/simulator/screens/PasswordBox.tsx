/**
 * A box in place of a password field. Nothing can be typed into it: in the simulator, it is a
 * button that enters the practice password, and in a picture, it is an empty box.
 */
import { Label } from './drawing.tsx';
import { useHubView } from './view.ts';

export function PasswordBox({ given }: { given: boolean }) {
  const { live } = useHubView();
  return (
    <div class="field">
      <span>
        <Label k="field-password" />
      </span>
      {live ? (
        <button
          type="button"
          class="box password"
          data-look={given ? undefined : 'help'}
          data-control="use-practice-password"
          aria-disabled={given}
          lang={live.password.lang}
          translate
          onClick={() => given || live.press('use-practice-password')}
        >
          {given ? (
            <>
              <span aria-hidden="true">••••••••</span>
              <span class="vh">{live.password.given}</span>
            </>
          ) : (
            live.password.use
          )}
        </button>
      ) : (
        <span class="box" data-code aria-hidden="true">
          {given ? '••••••••' : '\u00a0'}
        </span>
      )}
    </div>
  );
}
