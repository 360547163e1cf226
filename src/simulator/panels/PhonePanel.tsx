/** The phone on the bench: its app with the entries it has, and how a key gets into it. */
import { useBench } from '../simulator-context.ts';
import { useNow } from '../use-now.ts';
import { EntryActions } from './EntryActions.tsx';
import { EntryDrawing } from './EntryDrawing.tsx';
import { LostPhone, PhoneTroubles } from './PhoneTroubles.tsx';
import { Refusal } from '../../practice/panels/Refusal.tsx';
import { TypeKey } from './TypeKey.tsx';
import { usePairing } from './use-pairing.ts';
import { usePicture } from './use-qr-picture.ts';

export function PhonePanel() {
  const { runtime, t } = useBench();
  const nowMs = useNow(runtime);
  const { refusal, give } = usePairing();
  const readPicture = usePicture();
  const { phone } = runtime.world();

  const title = <h3 id="phone-name">{t('practice:device.phone')}</h3>;
  if (phone.kind === 'lost') {
    return (
      <section aria-labelledby="phone-name">
        {title}
        <LostPhone />
      </section>
    );
  }
  const deviceNowMs = nowMs + phone.skewMs;
  return (
    <section aria-labelledby="phone-name">
      {title}
      <div class="frame" data-device="phone">
        <span class="tag">{t('practice:tag')}</span>
        <div class="screen">
          {phone.entries.length === 0 && <p class="empty">{t('practice:phone.empty')}</p>}
          {phone.entries.map((entry) => (
            <EntryDrawing key={entry.id} entry={entry} deviceNowMs={deviceNowMs} />
          ))}
        </div>
      </div>
      <div class="strip">
        <Refusal id="phone-refusal" refused={refusal} />
        {readPicture && (
          <p>
            <button
              type="button"
              class="press"
              data-act="scan"
              onClick={async () => give({ type: 'phone.scan', text: await readPicture() })}
            >
              {t('practice:do.scan')}
            </button>
          </p>
        )}
        {!readPicture && phone.entries.length === 0 && <p>{t('practice:phone.whenShown')}</p>}
        {phone.entries.map((entry, at) => (
          <EntryActions
            key={entry.id}
            entry={entry}
            skewMs={phone.skewMs}
            number={phone.entries.length > 1 ? at + 1 : undefined}
            remove={() => runtime.act({ type: 'phone.remove-entry', id: entry.id })}
          />
        ))}
        <TypeKey
          device="phone"
          give={(text) => give({ type: 'phone.type-key', text })}
          refused={refusal !== undefined}
        />
        <PhoneTroubles skewMs={phone.skewMs} />
      </div>
    </section>
  );
}
