/**
 * The account site on the bench: Docker's screen in its frame, and below it, in a strip of our own,
 * what to do next and the presses that exist only in the practice.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AccessTokenAct } from '../../core/world/act.ts';
import { controlsOn } from '../../core/hub/edition.ts';
import type { ScreenKind, SiteControl } from '../../core/hub/screen.ts';
import type { Effect } from '../../core/world/effect.ts';
import { inGroupsOfFour } from '../../core/otp/base32.ts';
import { keyUriOf } from '../../core/world/world.ts';
import { useBench } from '../simulator-context.ts';
import { GoalReached } from '../../practice/GoalReached.tsx';
import { copyText } from '../CopyButton.tsx';
import { hasLabel } from '../labels.ts';
import { keepRecoveryCode } from '../recovery-paper.ts';
import { codeRefusal, recoveryRefusal, type Sentence } from '../refusal.ts';
import { SiteScreen } from '../screens/HubScreen.tsx';
import { tokensOf } from '../screens/token-screens.tsx';
import { useSetTyped, useTyped } from '../../practice/typed-text.tsx';
import type { LiveSite } from '../screens/view.ts';
import { KeyStrip } from './KeyStrip.tsx';
import { nextHint } from './next-hint.ts';
import { Refusal } from '../../practice/panels/Refusal.tsx';

/** Screens on which closing the page and coming back means something. */
const CAN_LEAVE: readonly ScreenKind[] = [
  'code-prompt',
  'lost-device',
  'recovery-entry',
  'support',
  'recovery-code-shown',
  'pairing',
];

export function SitePanel() {
  const { runtime, locale, t, later } = useBench();
  const typed = useTyped();
  const setTyped = useSetTyped();
  const [refusal, setRefusal] = useState<Sentence & { readonly turn: number }>();
  const [kept, setKept] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  const { account, browser, edition } = runtime.world();
  const { screen } = browser;
  const twoFactor = account.twoFactor.kind;

  // Focus goes to the new screen's heading, unless another device moved it or nothing moved yet.
  const shown = useRef(screen.kind);
  useEffect(() => {
    if (shown.current === screen.kind) return;
    shown.current = screen.kind;
    setRefusal(undefined);
    setKept(undefined);
    setTyped('');
    panel.current?.querySelector('h4')?.focus();
  }, [screen.kind]);

  const judge = (effects: readonly Effect[]) => {
    const sentence = sentenceFor(effects);
    setRefusal((before) => sentence && { ...sentence, turn: (before?.turn ?? 0) + 1 });
  };
  const sentenceFor = (effects: readonly Effect[]): Sentence | undefined => {
    for (const effect of effects) {
      if (effect.type === 'code-judged' && !effect.verdict.ok) {
        return codeRefusal(t, effect.verdict);
      }
      if (effect.type === 'recovery-code-judged' && !effect.verdict.ok) {
        return recoveryRefusal(t, effect.verdict);
      }
      if (effect.type === 'access-token-refused') {
        return { ours: t(`refusals:token.${effect.reason}`), docker: '' };
      }
      if (effect.type !== 'refused') continue;
      switch (effect.reason) {
        case 'password-not-given':
        case 'not-simulated':
          return { ours: t(`refusals:${effect.reason}`), docker: '' };
        case 'no-recovery-code-on-file':
          return { ours: t('refusals:recovery.none-on-file'), docker: '' };
        // No button of this screen asks for these.
        case 'not-on-this-screen':
        case 'nothing-to-keep':
        case 'no-such-mail':
      }
    }
    return undefined;
  };

  const act = (tokenAct: AccessTokenAct) => judge(runtime.act(tokenAct));
  const press = (control: SiteControl) => {
    judge(runtime.act({ type: 'site.press', control }));
    if (screen.kind === 'recovery-code-shown') {
      void keepRecoveryCode(control, screen.recoveryCode, t, locale).then(setKept);
    }
    if (screen.kind === 'access-token-shown' && control === 'copy-access-token') {
      void copyText(screen.plaintext).then((outcome) => setKept(t(`practice:do.${outcome}`)));
    }
  };
  const submit = () => {
    const effects = runtime.act({
      type: 'site.submit',
      field: screen.kind === 'recovery-entry' ? 'recovery-code' : 'authentication-code',
      text: typed,
    });
    judge(effects);
    // The sentence says that a token was not kept: nor is it in the field.
    if (effects.some(isTokenRefused)) setTyped('');
  };

  const keyUri = screen.kind === 'pairing' ? keyUriOf(account) : undefined;
  const picture = useMemo(
    () => (keyUri === undefined ? undefined : later?.qrPicture(keyUri)),
    [later, keyUri],
  );
  const live: LiveSite = {
    press,
    act,
    field: {
      value: typed,
      change: setTyped,
      submit,
      describedBy: refusal ? 'site-refusal site-hint' : 'site-hint',
      refused: refusal !== undefined,
    },
    ...(keyUri !== undefined &&
      account.twoFactor.kind === 'enrolling' && {
        key: {
          picture: picture && { ...picture, alt: t('practice:qr.alt') },
          textCode: inGroupsOfFour(account.twoFactor.secret),
        },
      }),
  };
  const ours = controlsOn(edition, browser, twoFactor).filter((each) => !hasLabel(edition, each));

  return (
    <section class="panel" data-panel="site" aria-labelledby="site-name" ref={panel}>
      <h3 id="site-name">{t('practice:device.site')}</h3>
      <SiteScreen
        tag={t('practice:tag')}
        edition={edition}
        screen={screen}
        menuOpen={browser.menu === 'open'}
        twoFactor={twoFactor}
        tokens={tokensOf(account, runtime.now())}
        live={live}
      />
      <div class="strip">
        <Refusal id="site-refusal" refused={refusal && { text: refusal.ours, turn: refusal.turn }}>
          {refusal?.docker && <p class="docker-shows">{refusal.docker}</p>}
        </Refusal>
        <GoalReached />
        <p id="site-hint">{nextHint(t, runtime.world())}</p>
        {(screen.kind === 'pairing' || screen.kind === 'code-prompt') && (
          <p class="small">{t('practice:field.codeHint')}</p>
        )}
        {ours.length > 0 && (
          <div class="row">
            {ours.map((control) => (
              <button
                key={control}
                type="button"
                class="press"
                data-control={control}
                onClick={() => press(control)}
              >
                {t(`practice:do.${control as OurControl}`)}
              </button>
            ))}
          </div>
        )}
        {screen.kind === 'access-token-edit' && !hasLabel(edition, 'save-token') && (
          <p>
            <button type="submit" form="token-form" class="press" data-act="token.save">
              {t('practice:do.saveToken')}
            </button>
          </p>
        )}
        {CAN_LEAVE.includes(screen.kind) && (
          <p>
            <button
              type="button"
              class="quiet"
              data-act="site.leave"
              onClick={() => runtime.act({ type: 'site.leave' })}
            >
              {t('practice:do.leave')}
            </button>
          </p>
        )}
        <p role="status">{kept}</p>
        {keyUri !== undefined && live.key && (
          <KeyStrip keyUri={keyUri} textCode={live.key.textCode} />
        )}
      </div>
    </section>
  );
}

function isTokenRefused(effect: Effect): boolean {
  if (effect.type !== 'code-judged' && effect.type !== 'recovery-code-judged') return false;
  const { verdict } = effect;
  return !verdict.ok && verdict.reason === 'malformed' && verdict.looksLike === 'access-token';
}

/** Controls without a label of Docker's: in life the site just goes on, or a password is typed. */
export type OurControl =
  'use-practice-password' | 'saved-recovery-code' | 'done' | 'resend-verification';
