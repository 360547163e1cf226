/**
 * The ways to add the key to the reader's own app: the QR code on the website, a link for an app on
 * this device, and the text code.
 */
import { demoIdentity } from '../../core/world/demo-identity.ts';
import { useSimulator } from '../simulator-context.ts';
import { CopyButton } from '../CopyButton.tsx';

type Props = { keyUri: string; textCode: readonly string[] };

export function KeyStrip({ keyUri, textCode }: Props) {
  const { t } = useSimulator();
  return (
    <div class="key-strip">
      <p>
        <a href={keyUri}>{t('simulator:do.openInApp')}</a>
      </p>
      <h4 id="key-label">{t('simulator:key.label')}</h4>
      <p class="code" aria-labelledby="key-label" lang="en" translate={false}>
        <code class="secret" translate={false}>
          {textCode.map((group, at) => (
            <span key={at}>{group} </span>
          ))}
        </code>
      </p>
      <CopyButton text={textCode.join('')}>{t('simulator:do.copyKey')}</CopyButton>
      <p class="small">
        {t('simulator:key.names', { issuer: demoIdentity.issuer, account: demoIdentity.email })}
      </p>
      <p class="small">{t('simulator:ownApp', { issuer: demoIdentity.issuer })}</p>
    </div>
  );
}
