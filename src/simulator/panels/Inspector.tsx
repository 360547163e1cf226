/**
 * The inspector shows how a code is computed: the secret with counter, HMAC, offset, truncation,
 * and modulo, for the previous, the current, and the next step, with the verifier's answer to each.
 */
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { bytesOf } from '../../core/otp/base32.ts';
import { makeCode, type CodeMaking } from '../../core/otp/code-making.ts';
import { timeStepAt } from '../../core/otp/totp.ts';
import { useSimulator } from '../simulator-context.ts';
import { useNow } from '../use-now.ts';

/** Closed at first. Computes codes only while it is open. */
export function Inspector() {
  const { runtime, t } = useSimulator();
  const [open, setOpen] = useState(false);
  if (runtime.world().account.twoFactor.kind === 'off') return null;
  return (
    <details
      class="panel inspector"
      data-panel="log"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('simulator:inspect.title')}</summary>
      {open && <Making />}
    </details>
  );
}

function Making() {
  const { runtime, t } = useSimulator();
  const now = timeStepAt(useNow(runtime));
  const { twoFactor } = runtime.world().account;
  if (twoFactor.kind === 'off') return null;
  const steps = [now - 1, now, now + 1].map((step) => makeCode(twoFactor.secret, step));
  const names = ['then', 'now', 'next'] as const;
  const last = twoFactor.kind === 'on' ? twoFactor.lastAcceptedTimeStep : -1;
  const answer = ({ timeStep }: CodeMaking) =>
    timeStep > last ? 'accepted' : timeStep === last ? 'used' : 'old';
  const hex = (text: string) => text.match(/../g)?.join(' ');
  const secretHex = Array.from(bytesOf(twoFactor.secret), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join(' ');
  const rows = [
    ['counter', (making: CodeMaking) => hex(making.counter)],
    ['hmac', (making: CodeMaking) => <Mac making={making} />],
    ['offset', (making: CodeMaking) => making.offset],
    ['cut', (making: CodeMaking) => making.truncated],
    ['modulo', (making: CodeMaking) => <b>{making.code}</b>],
  ] as const;
  return (
    <>
      <p>{t('simulator:inspect.intro')}</p>
      <p class="small">
        {t('simulator:inspect.secret')}{' '}
        <code lang="en" translate={false}>
          {secretHex}
        </code>
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('simulator:inspect.title')}>
        <table>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  {t(`simulator:verdict.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, draw]) => (
              <tr key={key}>
                <th scope="row">{t(`simulator:inspect.${key}`)}</th>
                {steps.map((making) => (
                  <td key={making.timeStep} class="code" lang="en" translate={false}>
                    {draw(making)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('simulator:inspect.verdict')}</th>
              {steps.map((making) => (
                <td key={making.timeStep}>{t(`simulator:inspect.answer.${answer(making)}`)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The 20 bytes of the HMAC, with the four bytes at the offset marked. */
function Mac({ making }: { making: CodeMaking }) {
  const bytes = making.hmac.match(/../g) ?? [];
  return (
    <>
      {bytes.map((byte, at) => (
        <Fragment key={at}>
          {at >= making.offset && at < making.offset + 4 ? <mark>{byte}</mark> : byte}{' '}
        </Fragment>
      ))}
    </>
  );
}
