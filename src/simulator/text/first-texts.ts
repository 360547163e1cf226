/**
 * A Vite plugin for `import texts from '….json?first'`: the texts of a file without those that the
 * simulator needs only after its first press, which are a tenth of its script. The lazy chunk
 * contains the whole file.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

type Tree = Readonly<Record<string, unknown>>;

/** The exercise with which the simulator begins. */
const first = 'first-enrollment';

const without = (tree: Tree, isLater: (name: string, value: unknown) => boolean): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([name, value]) => !isLater(name, value)));

/** Docker's labels on the first screens. A Japanese reader needs their meanings immediately. */
const firstLabels = ['avatar', 'account-settings', 'two-factor', 'page-security', 'confirm'];

/**
 * Groups that only lazy parts need: the menu, the history, an earlier screen, the YubiKey, the own
 * app, and what is shown when these are loaded.
 */
const lazyGroups =
  'next inspect verdict back edition imageStore clock wrong yubikey ownApp lost stored'.split(' ');
/** The texts around the lines of the history, and lines about pages that are lazy. */
const historyTexts = ['empty', 'earlier', 'ours', 'access-token', 'entry-added-key'];

/** Texts that the built page contains. */
const pageTexts = ['intro', 'noScript', 'open'];

/** Emails of later exercises. */
const laterMails = ['password-reset', 'verify-email'];
const firstMails = (mails: unknown): Tree =>
  without(mails as Tree, (name) => laterMails.includes(name));

/**
 * Refusals that no reader of the first exercise meets before the rest is loaded: of codes that only
 * the terminal and later emails show, after a canceled setup, after ten wrong codes, at a later sign-in, and of a forgotten
 * password.
 */
const laterRefusals =
  /^(?:password-forgotten|looks-device-code|emailed|earlier-setup|throttled|superseded|clock-set-back)/;
const firstRefusals = (refusals: unknown): Tree =>
  without(refusals as Tree, (name) => laterRefusals.test(name));

/**
 * Steps at the terminal, in the inbox, about tokens, in the own app, at the clock, and with a
 * YubiKey, which are all lazy.
 */
const laterSteps = ['enter', 'terminal', 'inbox', 'token', 'scanOwn', 'clock', 'key'];
/** Codes of a YubiKey, and codes from emails of later exercises. */
const laterCodes = ['key', 'email'];

/** For each file, a function that removes the later texts. */
const pick: Readonly<Record<string, (texts: Tree) => Tree>> = {
  // Each group of texts belongs to an exercise.
  'exercises.json': (texts) =>
    without(texts, (name, value) => typeof value === 'object' && name !== first),
  'labels.json': (texts) =>
    without(texts, (name) => !firstLabels.includes(name.split('_')[0] ?? '')),
  'path.json': ({ step, exercise, refused, ...texts }) => ({
    ...without(texts, (name) => name === 'list' || name === 'group'),
    step: {
      ...without(step as Tree, (name) => laterSteps.includes(name)),
      code: without((step as Tree)['code'] as Tree, (name) => laterCodes.includes(name)),
    },
    exercise: without(exercise as Tree, (name) => name !== first),
    // Until the rest is loaded, only a code and the missing password can have a refusal with a
    // text.
    refused: without(
      { ...(refused as Tree), code: firstRefusals((refused as Tree)['code']) },
      (name, value) => (typeof value === 'object' && name !== 'code') || laterRefusals.test(name),
    ),
  }),
  'simulator.json': ({ authenticator, do: acts, inbox, log, savedCodes, start, ...texts }) => ({
    ...without(texts, (name) => lazyGroups.includes(name)),
    // The panel with this text is lazy.
    authenticator: without(authenticator as Tree, (name) => name === 'ownText'),
    start: without(start as Tree, (name) => pageTexts.includes(name)),
    savedCodes: without(savedCodes as Tree, (name) => name === 'copyToken'),
    // Only the menu starts over. In later exercises only, a password is forgotten, and an email
    // address is not verified.
    do: without(acts as Tree, (name) =>
      /^(startAgain|forgot|setPassword|resend|saveToken|openInApp)/.test(name),
    ),
    inbox: { ...(inbox as Tree), subject: firstMails((inbox as Tree)['subject']) },
    log: {
      ...without(log as Tree, (name) => historyTexts.includes(name)),
      code: firstRefusals((log as Tree)['code']),
      mail: firstMails((log as Tree)['mail']),
    },
  }),
};

export const firstTexts: Plugin = {
  name: 'first-texts',
  enforce: 'pre',
  load(id) {
    const [file = '', query] = id.split('?');
    const of = query === 'first' ? pick[basename(file)] : undefined;
    if (!of) return undefined;
    this.addWatchFile(file);
    const texts = of(JSON.parse(readFileSync(file, 'utf8')) as Tree);
    return `export default ${JSON.stringify(texts)}`;
  },
};
