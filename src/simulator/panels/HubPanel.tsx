/**
 * The simulated Docker Hub on the stage: Docker's screen in its frame, and below it a strip with
 * the controls that exist only in the simulator.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AccessTokenAct } from '../../core/world/act.ts';
import { controlsOn } from '../../core/hub/edition.ts';
import type { HubControl, HubField, ScreenKind } from '../../core/hub/screen.ts';
import { inGroupsOfFour } from '../../core/otp/base32.ts';
import { lostOn } from '../../core/world/shown-once.ts';
import { shownKeyUri } from '../../core/world/world.ts';
import { useSimulator } from '../simulator-context.ts';
import { controlLabel } from '../control-label.ts';
import { CopyButton } from '../CopyButton.tsx';
import { hasLabel } from '../labels.ts';
import { attemptsAfter, attemptsText, fewAttempts } from '../refusal.ts';
import { copy, saveRecoveryCode, type Saved } from '../recovery-paper.ts';
import { HubScreen } from '../screens/HubScreen.tsx';
import { tokensOf } from '../screens/listed-token.ts';
import type { LiveHub } from '../screens/view.ts';
import { siteSentence } from './hub-sentence.ts';

/** Screens that the reader can leave by closing the page. */
const CAN_LEAVE: readonly ScreenKind[] = [
  'code-prompt',
  'lost-device',
  'recovery-entry',
  'support',
  'recovery-code-shown',
  'pairing',
];

/** What the only field of a screen asks for. */
function fieldOn(screen: ScreenKind): HubField {
  switch (screen) {
    case 'recovery-entry':
      return 'recovery-code';
    case 'email-not-verified':
      return 'email-code';
    default:
      return 'authentication-code';
  }
}

export function HubPanel() {
  const { runtime, locale, t, later, announce } = useSimulator();
  const [saved, setSaved] = useState<Saved>();
  const { account, browser, edition } = runtime.world();
  const { screen } = browser;
  const twoFactor = account.twoFactor.kind;
  // Docker's texts are in the lazy chunk, unlike those of the next line.
  const refusal = later && siteSentence(t, runtime.lastEffects());
  const left = attemptsAfter(runtime);

  const shown = useRef(screen.kind);
  useEffect(() => {
    if (shown.current === screen.kind) return;
    shown.current = screen.kind;
    setSaved(undefined);
  }, [screen.kind]);

  const act = (tokenAct: AccessTokenAct) => runtime.act(tokenAct);
  /**
   * The browser's part of a press. The simulated Docker Hub receives the press after this has
   * succeeded.
   */
  const saving = (control: HubControl): Promise<Saved> | undefined => {
    if (screen.kind === 'recovery-code-shown' && screen.recoveryCode !== 'gone') {
      return saveRecoveryCode(control, screen.recoveryCode, t, locale);
    }
    return screen.kind === 'access-token-shown' && control === 'copy-access-token'
      ? copy(screen.plaintext, t)
      : undefined;
  };
  const press = (control: HubControl) => {
    const pressed = () => runtime.act({ type: 'hub.press', control });
    const outcome = saving(control);
    if (!outcome) {
      pressed();
      return;
    }
    void outcome.then((done) => {
      if (runtime.world().browser.screen !== screen) return;
      if (done.ok) pressed();
      setSaved(done);
      announce('polite', done.text);
    });
  };
  const keptByHand = () => {
    setSaved(undefined);
    if (screen.kind === 'recovery-code-shown') {
      runtime.act({ type: 'saved-codes.keep-recovery-code' });
    } else runtime.act({ type: 'hub.press', control: 'copy-access-token' });
  };
  const submit = (text: string) => {
    runtime.act(
      screen.kind === 'device-code'
        ? { type: 'device-page.submit', text }
        : {
            type: 'hub.submit',
            field: fieldOn(screen.kind),
            text,
          },
    );
  };

  const lost = lostOn(screen);
  const keyUri = shownKeyUri(runtime.world());
  const picture = useMemo(
    () => (keyUri === undefined ? undefined : later?.qrPicture(keyUri)),
    [later, keyUri],
  );
  const live: LiveHub = {
    press,
    act,
    field: {
      submit,
      describedBy: 'simulator-notice',
      refused: refusal !== undefined,
      shows: refusal?.docker,
      attempts:
        left === undefined || left <= fewAttempts || !later ? undefined : attemptsText(t, left),
    },
    password: {
      lang: locale,
      use: t('simulator:do.use-practice-password'),
      given: t('stage:passwordGiven'),
    },
    ...(keyUri !== undefined &&
      account.twoFactor.kind === 'enrolling' && {
        key: {
          picture: picture && { ...picture, alt: t('simulator:qr.alt') },
          textCode: inGroupsOfFour(account.twoFactor.secret),
        },
      }),
  };
  const ours = controlsOn(edition, browser, twoFactor).filter(
    (each) =>
      !hasLabel(edition, each) &&
      each !== 'use-practice-password' &&
      (each !== 'forgot-password' || account.password === 'forgotten'),
  );

  return (
    <section class="panel" data-panel="hub" aria-labelledby="hub-name">
      <HubScreen
        title={<h3 id="hub-name">{t('stage:device.hub')}</h3>}
        tag={t('simulator:tag')}
        edition={edition}
        screen={screen}
        menuOpen={browser.menu === 'open'}
        twoFactor={twoFactor}
        tokens={tokensOf(account, runtime.now())}
        live={live}
      >
        <div class="strip">
          {lost && later && <p class="lost">{t(`simulator:lost.${lost}`)}</p>}
          {ours.map((control) => (
            <button
              key={control}
              type="button"
              class="press"
              data-look="help"
              data-control={control}
              onClick={() => press(control)}
            >
              {controlLabel(t, edition, control)}
            </button>
          ))}
          {screen.kind === 'access-token-edit' && !hasLabel(edition, 'save-token') && (
            <button
              type="submit"
              form="token-form"
              class="press"
              data-look="help"
              data-act="token.save"
            >
              {t('simulator:do.saveToken')}
            </button>
          )}
          {screen.kind === 'pairing' && screen.tab === 'text' && live.key && (
            <CopyButton text={live.key.textCode.join('')}>{t('simulator:do.copyKey')}</CopyButton>
          )}
          {later && <later.OpenDevicePage />}
          {CAN_LEAVE.includes(screen.kind) && (
            <button
              type="button"
              class="quiet"
              data-act="hub.leave"
              onClick={() => runtime.act({ type: 'hub.leave' })}
            >
              {t(twoFactor === 'enrolling' ? 'simulator:do.leaveSetup' : 'simulator:do.leave')}
            </button>
          )}
          {(screen.kind === 'pairing' || screen.kind === 'code-prompt') && (
            <p class="small code-hint">{t('simulator:field.codeHint')}</p>
          )}
          <p class="kept">{saved?.text}</p>
          {saved?.ok === false && (
            <button type="button" class="press" data-look="help" onClick={keptByHand}>
              {t('simulator:saved.byHand')}
            </button>
          )}
        </div>
      </HubScreen>
    </section>
  );
}
