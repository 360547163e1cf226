/**
 * "Show me the next step": one sentence that names device and control, and the focus goes there. It
 * never presses anything. The step comes from the scenario's plan, from wherever the reader is.
 */
import { useState } from 'preact/hooks';
import type { Act } from '../core/world/act.ts';
import type { World } from '../core/world/world.ts';
import type { Plan } from '../exercises/play.ts';
import { useBench, type Translate } from './simulator-context.ts';
import { hasLabel, labelOn } from './labels.ts';
import type { OurControl } from './panels/HubPanel.tsx';
import type { Device } from './view-choice.ts';

type Step = { readonly text: string; readonly device: Device; readonly target: string };

export function ShowMe({ plan }: { plan: Plan }) {
  const { runtime, t, look } = useBench();
  const [shown, setShown] = useState<{ readonly text: string; readonly world: unknown }>();
  const show = () => {
    const world = runtime.world();
    const act = plan({ world, nowMs: runtime.now() });
    if (!act) {
      setShown({ text: t('practice:show.nothing'), world });
      return;
    }
    const { text, device, target } = stepFor(t, world, act);
    setShown({ text, world });
    const [kind] = act.type.split('.');
    look({ device, ...((kind === 'phone' || kind === 'key') && { authenticator: kind }) });
    requestAnimationFrame(() => {
      const control = document.querySelector<HTMLElement>(`.bench ${target}`);
      for (let at = control?.closest('details'); at; at = at.parentElement?.closest('details')) {
        at.open = true;
      }
      // Shown even to who used a pointer: where the focus went is the answer.
      control?.focus({ focusVisible: true } as FocusOptions);
    });
  };
  return (
    <>
      <button type="button" class="press" onClick={show}>
        {t('scenarios:showMe')}
      </button>
      <p role="status" class="show-me">
        {shown?.world === runtime.world() && shown.text}
      </p>
    </>
  );
}

/** The description of a token on the account's list. */
function tokenName({ account }: World, id: string): string {
  return account.accessTokens.find((token) => token.id === id)?.description ?? '';
}

function stepFor(t: Translate, world: World, act: Act): Step {
  const { edition } = world;
  const at = (device: Device, target: string, text: string): Step => ({ device, target, text });
  switch (act.type) {
    case 'site.press': {
      const { control } = act;
      if (control === 'avatar') {
        return at('site', '[data-control="avatar"]', t('practice:show.menu'));
      }
      const label = hasLabel(edition, control)
        ? labelOn(edition, control)
        : t(`practice:do.${control as OurControl}`);
      return at('site', `[data-control="${control}"]`, t('practice:show.press', { label }));
    }
    case 'site.submit':
      return at('site', '#site-field', t(`practice:show.${act.field}`));
    case 'site.leave':
      return at('site', '[data-act="site.leave"]', t('practice:show.leave'));
    case 'token.create':
      return at(
        'site',
        '#token-description',
        t('practice:show.token.create', { label: labelOn(edition, 'generate-token') }),
      );
    case 'token.save':
      return at('site', '#token-permission', t('practice:show.token.save'));
    case 'token.open': {
      const label = tokenName(world, act.id);
      const target = `[data-token="${CSS.escape(label)}"]`;
      return at('site', target, t('practice:show.token.open', { label }));
    }
    case 'token.delete':
      return at(
        'site',
        '[data-act="token.delete"]',
        t('practice:show.press', { label: labelOn(edition, 'delete-token') }),
      );
    case 'drawer.keep-access-token':
      return at('site', '[data-control="copy-access-token"]', t('practice:show.token.keep'));
    case 'terminal.enter':
      return at(
        'terminal',
        '#terminal-line',
        act.line === ''
          ? t('practice:show.terminal.enterKey')
          : t('practice:show.terminal.enter', { line: act.line }),
      );
    case 'terminal.paste':
      return act.what === 'access-token'
        ? at('terminal', '[data-act="terminal.paste"]', t('practice:show.terminal.paste'))
        : at(
            'terminal',
            '[data-act="terminal.paste-password"]',
            t('practice:show.terminal.password'),
          );
    case 'terminal.interrupt':
      return at(
        'terminal',
        '[data-act="terminal.interrupt"]',
        t('practice:show.terminal.interrupt'),
      );
    case 'drawer.keep-recovery-code':
      return at('site', '[data-control="copy-recovery-code"]', t('practice:show.keep'));
    case 'phone.scan':
    case 'key.scan':
      return at('authenticator', '[data-act="scan"]', t('practice:show.scan'));
    case 'phone.replace':
    case 'phone.set-skew':
    case 'key.insert':
    case 'key.touch':
      // The type is the key: `phone.replace` is `show.phone.replace`.
      return at('authenticator', `[data-act="${act.type}"]`, t(`practice:show.${act.type}`));
    case 'clock.advance':
      return at('site', '[data-act="clock.advance"]', t('practice:show.wait'));
    case 'inbox.verify-email':
      return at('inbox', '[data-act="inbox.verify-email"]', t('practice:show.verify'));
    default:
      throw new TypeError(`No plan asks for ${act.type}`);
  }
}
