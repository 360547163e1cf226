/**
 * A YubiKey and the app on the computer it is plugged into. The secrets are on the key: without it
 * the app shows nothing, and some entries show their code only after a touch.
 */
import { useState } from 'preact/hooks';
import {
  capacityOf,
  insertedKey,
  keyDisplay,
  type Touch,
} from '../../core/devices/security-key.ts';
import { useBench } from '../simulator-context.ts';
import { useNow } from '../use-now.ts';
import { EntryActions } from './EntryActions.tsx';
import { EntryDrawing } from './EntryDrawing.tsx';
import { Refusal } from '../../practice/panels/Refusal.tsx';
import { TypeKey } from './TypeKey.tsx';
import { usePairing } from './use-pairing.ts';
import { usePicture } from './use-qr-picture.ts';

export function KeyPanel() {
  const { runtime, t } = useBench();
  const nowMs = useNow(runtime);
  const { refusal, give } = usePairing();
  const [touch, setTouch] = useState<Touch>('not-required');
  const readPicture = usePicture();
  const keys = runtime.world().key;
  const found = insertedKey(keys);
  const display = keyDisplay(keys, nowMs);

  return (
    <section aria-labelledby="key-name">
      <h3 id="key-name">{t('practice:device.key')}</h3>
      <div class="frame" data-device="key">
        <span class="tag">{t('practice:tag')}</span>
        <div class="screen">
          {!found && <p class="empty">{t('practice:yubikey.none')}</p>}
          {found && (
            <p class="small">
              {t(`practice:yubikey.which.${found.name}`, {
                firmware: found.key.firmware,
                used: found.key.entries.length,
                capacity: capacityOf(found.key.firmware),
              })}
            </p>
          )}
          {display.map(({ entry, code }) => (
            <EntryDrawing
              key={entry.id}
              entry={entry}
              deviceNowMs={nowMs}
              instead={
                code.kind === 'touch-needed' ? (
                  <p>{t('practice:yubikey.touchNeeded')}</p>
                ) : undefined
              }
            />
          ))}
        </div>
      </div>
      <div class="strip">
        <Refusal id="key-refusal" refused={refusal} />
        <div class="row">
          {keys.first.kind === 'in-hand' && (
            <button
              type="button"
              class="press"
              data-act="key.insert"
              onClick={() => runtime.act({ type: 'key.insert', name: 'first' })}
            >
              {t('practice:yubikey.insertFirst')}
            </button>
          )}
          {keys.spare.kind === 'in-hand' && (
            <button
              type="button"
              class="press"
              data-act="key.insert"
              onClick={() => runtime.act({ type: 'key.insert', name: 'spare' })}
            >
              {t('practice:yubikey.insertSpare')}
            </button>
          )}
          {found && (
            <>
              {display.some(({ code }) => code.kind === 'touch-needed') && (
                <button
                  type="button"
                  class="press"
                  data-act="key.touch"
                  onClick={() => runtime.act({ type: 'key.touch' })}
                >
                  {t('practice:yubikey.touch')}
                </button>
              )}
              <button
                type="button"
                class="press"
                onClick={() => runtime.act({ type: 'key.remove' })}
              >
                {t('practice:yubikey.remove')}
              </button>
            </>
          )}
        </div>
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
              {t('practice:yubikey.askTouch')}
            </label>
            <p>
              <button
                type="button"
                class="press"
                data-act="scan"
                onClick={async () => give({ type: 'key.scan', text: await readPicture(), touch })}
              >
                {t('practice:do.scan')}
              </button>
            </p>
            <p class="small">{t('practice:yubikey.spareHint')}</p>
          </>
        )}
        {display.map(
          ({ entry, code }, at) =>
            code.kind === 'shown' && (
              <EntryActions
                key={entry.id}
                entry={entry}
                skewMs={0}
                number={display.length > 1 ? at + 1 : undefined}
                remove={() => runtime.act({ type: 'key.remove-entry', id: entry.id })}
              />
            ),
        )}
        {found && (
          <>
            <TypeKey
              device="key"
              give={(text) => give({ type: 'key.type-key', text, touch })}
              refused={refusal !== undefined}
            />
            <details>
              <summary>{t('practice:wrong.title')}</summary>
              <button
                type="button"
                class="press"
                onClick={() => runtime.act({ type: 'key.lose', name: found.name })}
              >
                {t('practice:yubikey.lose')}
              </button>
            </details>
          </>
        )}
      </div>
    </section>
  );
}
