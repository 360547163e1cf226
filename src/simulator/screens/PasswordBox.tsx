/**
 * The place of a password field. It is a picture of one: nothing can be typed into it, in the
 * practice either; a button below the frame puts the practice password in.
 */
import { Label } from './drawing.tsx';

export function PasswordBox({ given }: { given: boolean }) {
  return (
    <div class="field">
      <span>
        <Label k="field-password" />
      </span>
      <span class="box" data-code aria-hidden="true">
        {given ? '••••••••' : '\u00a0'}
      </span>
    </div>
  );
}
