/**
 * The three equal ways to hand the key over: the picture above, the text code, and a link for an
 * app on this device, which comes first where the screen is touched: nobody can scan their own.
 */
import { fiction } from '../../core/world/demo-identity.ts';
import { useBench } from '../simulator-context.ts';
import { CopyButton } from '../CopyButton.tsx';

type Props = { keyUri: string; textCode: readonly string[] };

export function KeyStrip({ keyUri, textCode }: Props) {
  const { t } = useBench();
  const link = (
    <p>
      <a href={keyUri}>{t('practice:do.openInApp')}</a>
    </p>
  );
  const touch = matchMedia('(pointer: coarse)').matches;
  return (
    <div class="key-strip">
      {touch && link}
      <h4 id="key-label">{t('practice:key.label')}</h4>
      <p class="code" aria-labelledby="key-label" lang="en" translate={false}>
        <code class="secret" translate={false}>
          {textCode.map((group, at) => (
            <span key={at}>{group} </span>
          ))}
        </code>
      </p>
      <p class="small">{t('practice:key.hint')}</p>
      <div class="row">
        <CopyButton text={textCode.join('')}>{t('practice:do.copyKey')}</CopyButton>
      </div>
      {!touch && link}
      <p class="small">
        {t('practice:key.names', { issuer: fiction.issuer, account: fiction.email })}
      </p>
      <p class="small">{t('practice:ownApp')}</p>
    </div>
  );
}
