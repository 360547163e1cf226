/** The screens on which 2FA is turned on: recovery code first, then the key, then the first code. */
import { FieldForm, Heading, Label, Press } from './drawing.tsx';
import { PlaceOfQr } from './PlaceOfQr.tsx';
import { useSite } from './view.ts';
import { hasLabel } from '../labels.ts';

/** The reminder of 2019 to 2024 to get an app. */
export function GetApp() {
  return (
    <>
      <Heading k="page-two-factor" />
      <div class="row">
        <Press control="set-up-using-an-app" look="next" />
        <Press control="cancel" look="link" />
      </div>
    </>
  );
}

type Shown = { flow: 'enable' | 'new-recovery-code'; code: string };

export function RecoveryCodeShown({ flow, code }: Shown) {
  const { edition, live } = useSite();
  return (
    <>
      <Heading k="page-recovery-code" />
      <code class="secret" data-recovery translate={false}>
        {live ? code : '•••••••••••••'}
      </code>
      <div class="row">
        <Press control="copy-recovery-code" />
        <Press control="download-recovery-code" />
        <Press control="print-recovery-code" />
      </div>
      <p />
      <div class="row">
        {flow === 'enable' && hasLabel(edition, 'saved-recovery-code') && (
          <Press control="saved-recovery-code" look="next" />
        )}
        {flow === 'enable' && <Press control="cancel" look="link" />}
      </div>
    </>
  );
}

/** QR code or text code, and the field for the first code below it. */
export function Pairing({ tab }: { tab: 'qr' | 'text' }) {
  const { edition, live } = useSite();
  const key = live?.key;
  return (
    <>
      <Heading k={edition === 'today' ? 'page-two-factor' : 'page-enter-code'} />
      <div class="row">
        <Press control="qr-code" chosen={tab === 'qr'} />
        <Press control="text-code" chosen={tab === 'text'} />
      </div>
      <p />
      {tab === 'qr' &&
        (key?.picture ? (
          <img
            class="picture"
            src={key.picture.src}
            width={key.picture.size}
            height={key.picture.size}
            alt={key.picture.alt}
          />
        ) : (
          <PlaceOfQr />
        ))}
      {tab === 'text' && (
        <code class="secret" translate={false}>
          {(key?.textCode ?? Array.from({ length: 8 }, () => '••••')).map((group, at) => (
            <span key={at}>{group} </span>
          ))}
        </code>
      )}
      <FieldForm name="authentication-code" label="field-authentication-code" placeholder="000000">
        <Press control="enable" look="next" submit />
        <Press control="cancel" look="link" />
      </FieldForm>
    </>
  );
}

export function Enabled() {
  return (
    <>
      <Heading k="page-two-factor" />
      <p>
        <Label k="status-on" />
      </p>
    </>
  );
}
