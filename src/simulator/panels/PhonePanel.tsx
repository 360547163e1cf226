/** The phone on the stage: its app with its entries, and the ways to add a key. */
import type { ComponentChildren } from 'preact';
import { useSimulator } from '../simulator-context.ts';
import { Frame } from '../screens/Frame.tsx';
import { useNow } from '../use-now.ts';
import { EntryActions } from './EntryActions.tsx';
import { EntryDrawing } from './EntryDrawing.tsx';
import { TypeKey } from './TypeKey.tsx';
import { usePairing } from './use-pairing.ts';
import { usePicture } from './use-qr-picture.ts';

/** `children` are the controls that select another authenticator. */
export function PhonePanel({ children }: { children: ComponentChildren }) {
  const { runtime, t } = useSimulator();
  const { phone } = runtime.world();
  return (
    <section aria-labelledby="phone-name">
      <Frame
        device="phone"
        title={<h3 id="phone-name">{t('stage:device.phone')}</h3>}
        tag={t('simulator:tag')}
        lost={phone.kind === 'lost'}
      >
        {phone.kind === 'lost' ? <LostPhone /> : <App phone={phone} />}
        {children}
      </Frame>
    </section>
  );
}

type InHand = Extract<
  ReturnType<ReturnType<typeof useSimulator>['runtime']['world']>['phone'],
  { kind: 'in-hand' }
>;

function App({ phone }: { phone: InHand }) {
  const { runtime, t, later } = useSimulator();
  const nowMs = useNow(runtime);
  const { refused, give } = usePairing();
  const readPicture = usePicture();
  const { entries, skewMs } = phone;
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  return (
    <>
      <div class="screen">
        {skewMs !== 0 && (
          <div class="wrong-clock">
            <p>
              {t(skewMs < 0 ? 'simulator:wrong.clockSlow' : 'simulator:wrong.clockFast', {
                minutes,
              })}
            </p>
            <button
              type="button"
              class="press"
              data-act="phone.set-skew"
              onClick={() => runtime.act({ type: 'phone.set-skew', ms: 0 })}
            >
              {t('simulator:wrong.right')}
            </button>
          </div>
        )}
        {entries.length === 0 && <p class="empty">{t('simulator:phone.empty')}</p>}
        {!readPicture && (!later || later.scan) && entries.length === 0 && (
          <p class="empty">{t('simulator:phone.whenShown')}</p>
        )}
        {entries.map((entry, at) => (
          <div key={entry.id} class="entry">
            <EntryDrawing entry={entry} deviceNowMs={nowMs + skewMs} />
            <EntryActions
              entry={entry}
              skewMs={skewMs}
              number={entries.length > 1 ? at + 1 : undefined}
              remove={() => runtime.act({ type: 'phone.remove-entry', id: entry.id })}
            />
          </div>
        ))}
        <TypeKey
          device="phone"
          give={(text) => give({ type: 'phone.type-key', text })}
          refused={refused}
        />
      </div>
      {readPicture && (
        <div class="strip">
          <button
            type="button"
            class="press"
            data-act="scan"
            onClick={() => void readPicture().then((seen) => give({ type: 'phone.scan', ...seen }))}
          >
            {t('simulator:do.scan')}
          </button>
        </div>
      )}
      {later && <later.OldPhone />}
    </>
  );
}

/** The place of the phone while it is lost. */
function LostPhone() {
  const { runtime, t } = useSimulator();
  return (
    <>
      <div class="screen">
        <p>{t('simulator:wrong.lost')}</p>
      </div>
      <div class="strip">
        <button
          type="button"
          class="press"
          data-look="help"
          data-act="phone.replace"
          onClick={() => runtime.act({ type: 'phone.replace' })}
        >
          {t('simulator:wrong.newPhone')}
        </button>
      </div>
    </>
  );
}
