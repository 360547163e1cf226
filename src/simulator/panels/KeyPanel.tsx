/**
 * A YubiKey and the app on its computer. The key stores the secrets: without the key, the app shows
 * no entry, and some entries show their code only after a touch.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  capacityOf,
  insertedKey,
  keyDisplay,
  type Touch,
} from '../../core/devices/security-key.ts';
import { useSimulator } from '../simulator-context.ts';
import { Frame } from '../screens/Frame.tsx';
import { useNow } from '../use-now.ts';
import { EntryActions } from './EntryActions.tsx';
import { EntryDrawing } from './EntryDrawing.tsx';
import { TypeKey } from './TypeKey.tsx';
import { usePairing } from './use-pairing.ts';
import { usePicture } from './use-qr-picture.ts';

/** `children` are the controls that select another authenticator. */
export function KeyPanel({ children }: { children: ComponentChildren }) {
  const { runtime, t } = useSimulator();
  const nowMs = useNow(runtime);
  const { refused, give } = usePairing();
  const [touch, setTouch] = useState<Touch>('not-required');
  const readPicture = usePicture();
  const keys = runtime.world().key;
  const found = insertedKey(keys);
  const display = keyDisplay(keys, nowMs);

  return (
    <section aria-labelledby="key-name">
      <Frame
        device="key"
        title={<h3 id="key-name">{t('stage:device.key')}</h3>}
        tag={t('simulator:tag')}
      >
        <div class="screen">
          {!found && <p class="empty">{t('simulator:yubikey.none')}</p>}
          {found && (
            <p class="small">
              {t(`simulator:yubikey.which.${found.name}`, {
                firmware: found.key.firmware,
                used: found.key.entries.length,
                capacity: capacityOf(found.key.firmware),
              })}
            </p>
          )}
          {display.map(({ entry, code }, at) => (
            <div key={entry.id} class="entry">
              <EntryDrawing
                entry={entry}
                deviceNowMs={nowMs}
                instead={
                  code.kind === 'touch-needed' ? (
                    <p>{t('simulator:yubikey.touchNeeded')}</p>
                  ) : undefined
                }
              />
              {code.kind === 'shown' && (
                <EntryActions
                  entry={entry}
                  skewMs={0}
                  number={display.length > 1 ? at + 1 : undefined}
                  remove={() => runtime.act({ type: 'key.remove-entry', id: entry.id })}
                />
              )}
            </div>
          ))}
          {found && (
            <TypeKey
              device="key"
              give={(text) => give({ type: 'key.type-key', text, touch })}
              refused={refused}
            />
          )}
          {found && readPicture && (
            <>
              <label class="check">
                <input
                  type="checkbox"
                  checked={touch === 'required'}
                  onChange={(event) =>
                    setTouch(event.currentTarget.checked ? 'required' : 'not-required')
                  }
                />
                {t('simulator:yubikey.askTouch')}
              </label>
              <p class="small">{t('simulator:yubikey.spareHint')}</p>
            </>
          )}
        </div>
        <div class="strip">
          {found && readPicture && (
            <button
              type="button"
              class="press"
              data-act="scan"
              onClick={() =>
                void readPicture().then((seen) => give({ type: 'key.scan', ...seen, touch }))
              }
            >
              {t('simulator:do.scan')}
            </button>
          )}
          {display.some(({ code }) => code.kind === 'touch-needed') && (
            <button
              type="button"
              class="press"
              data-act="key.touch"
              onClick={() => runtime.act({ type: 'key.touch' })}
            >
              {t('simulator:yubikey.touch')}
            </button>
          )}
          {keys.first.kind === 'in-hand' && (
            <button
              type="button"
              class="press"
              data-act="key.insert"
              data-key="first"
              onClick={() => runtime.act({ type: 'key.insert', name: 'first' })}
            >
              {t('simulator:yubikey.insertFirst')}
            </button>
          )}
          {keys.spare.kind === 'in-hand' && (
            <button
              type="button"
              class="quiet"
              data-act="key.insert"
              data-key="spare"
              onClick={() => runtime.act({ type: 'key.insert', name: 'spare' })}
            >
              {t('simulator:yubikey.insertSpare')}
            </button>
          )}
          {found && (
            <button type="button" class="quiet" onClick={() => runtime.act({ type: 'key.remove' })}>
              {t('simulator:yubikey.remove')}
            </button>
          )}
        </div>
        {children}
      </Frame>
    </section>
  );
}
