/** The phone on the bench: its app with the entries it has, and how a key gets into it. */
import { useState } from 'preact/hooks';
import { keyUriOf } from '../../core/world.ts';
import { useBench } from '../bench-context.ts';
import { phoneRefusal } from '../refusal.ts';
import { useNow } from '../use-now.ts';
import { EntryActions } from './EntryActions.tsx';
import { PhoneEntry } from './PhoneEntry.tsx';
import { TypeKey } from './TypeKey.tsx';

export function PhonePanel() {
  const { runtime, t, scan } = useBench();
  const nowMs = useNow(runtime);
  const [refusal, setRefusal] = useState<{ readonly text: string; readonly turn: number }>();
  const { phone, account, browser } = runtime.world();
  const picture = () => document.querySelector<HTMLImageElement>('.bench img.picture');
  const pictureShown =
    browser.screen.kind === 'pairing' &&
    browser.screen.tab === 'qr' &&
    keyUriOf(account) !== undefined;

  /** Hands a text to the phone; true when it was taken. */
  const give = (type: 'phone.scan' | 'phone.type-key', text: string): boolean => {
    for (const effect of runtime.act({ type, text })) {
      if (effect.type !== 'phone') continue;
      const sentence = phoneRefusal(t, effect.note);
      setRefusal((before) =>
        sentence === undefined ? undefined : { text: sentence, turn: (before?.turn ?? 0) + 1 },
      );
      return sentence === undefined;
    }
    return false;
  };
  const read = async () => {
    const shown = picture();
    if (shown && scan) give('phone.scan', (await scan(shown)) ?? '');
  };

  if (phone.kind === 'lost') return null;
  const deviceNowMs = nowMs + phone.skewMs;
  return (
    <section class="panel panel-phone" aria-labelledby="phone-name">
      <h3 id="phone-name">{t('practice:device.phone')}</h3>
      <div class="frame" data-device="phone">
        <span class="tag">{t('practice:tag')}</span>
        <div class="screen">
          {phone.entries.length === 0 && <p class="empty">{t('practice:phone.empty')}</p>}
          {phone.entries.map((entry) => (
            <PhoneEntry key={entry.id} entry={entry} deviceNowMs={deviceNowMs} />
          ))}
        </div>
      </div>
      <div class="strip">
        <div id="phone-refusal" class="refusal" role="alert">
          {refusal && (
            <p key={refusal.turn}>
              <span class="vh">{t('practice:error')}</span>
              {refusal.text}
            </p>
          )}
        </div>
        {pictureShown ? (
          scan && (
            <p>
              <button type="button" class="press" onClick={read}>
                {t('practice:do.scan')}
              </button>
            </p>
          )
        ) : (
          <p>{phone.entries.length === 0 && t('practice:phone.whenShown')}</p>
        )}
        {phone.entries.map((entry, at) => (
          <EntryActions
            key={entry.id}
            entry={entry}
            deviceNowMs={deviceNowMs}
            number={phone.entries.length > 1 ? at + 1 : undefined}
          />
        ))}
        <TypeKey give={(text) => give('phone.type-key', text)} refused={refusal !== undefined} />
      </div>
    </section>
  );
}
