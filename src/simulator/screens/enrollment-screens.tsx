/**
 * The screens for turning on 2FA, in their order: the recovery code, the key, and the first code.
 */
import { FieldForm, Heading, Label, Press } from './drawing.tsx';
import { PlaceOfQr } from './PlaceOfQr.tsx';
import { QrCode } from './QrCode.tsx';
import { useHubView } from './view.ts';
import { hasLabel } from '../labels.ts';

/** The screen of 2019 to 2024 that asks readers to install an app. */
export function GetApp() {
  return (
    <>
      <Heading k="page-two-factor" />
      <div class="row">
        <Press control="set-up-using-an-app" />
        <Press control="cancel" look="link" />
      </div>
    </>
  );
}

type Shown = { flow: 'enable' | 'new-recovery-code'; code: string };

export function RecoveryCodeShown({ flow, code }: Shown) {
  const { edition, live } = useHubView();
  return (
    <>
      <Heading k="page-recovery-code" />
      <code class="secret" data-recovery translate={false}>
        {live && code !== 'gone' ? code : '•••••••••••••'}
      </code>
      {code !== 'gone' && (
        <div class="row">
          <Press control="copy-recovery-code" />
          <Press control="download-recovery-code" />
          <Press control="print-recovery-code" />
        </div>
      )}
      <div class="row">
        {flow === 'enable' && hasLabel(edition, 'saved-recovery-code') && (
          <Press control="saved-recovery-code" />
        )}
        {flow === 'enable' && <Press control="cancel" look="link" />}
      </div>
    </>
  );
}

/** The QR code or the text code, and below it the field for the first code. */
export function PairingScreen({ tab }: { tab: 'qr' | 'text' | 'gone' }) {
  const { edition, live } = useHubView();
  const key = live?.key;
  return (
    <>
      <Heading k={edition === 'today' ? 'page-two-factor' : 'page-enter-code'} />
      <div class="pairing">
        {tab === 'qr' && (key?.picture ? <QrCode picture={key.picture} /> : <PlaceOfQr />)}
        {tab === 'text' && (
          <code class="secret" translate={false}>
            {(key?.textCode ?? Array.from({ length: 8 }, () => '••••')).map((group, at) => (
              <span key={at}>{group} </span>
            ))}
          </code>
        )}
        <div class="give-code">
          {tab !== 'gone' && (
            <div class="row">
              <Press control="qr-code" chosen={tab === 'qr'} />
              <Press control="text-code" chosen={tab === 'text'} />
            </div>
          )}
          <FieldForm
            name="authentication-code"
            label="field-authentication-code"
            placeholder="000000"
          >
            <Press control="enable" submit />
            <Press control="cancel" look="link" />
          </FieldForm>
        </div>
      </div>
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
