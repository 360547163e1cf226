/**
 * The script of the guide's pages. Each part is independent, and pages can be read without any of
 * them.
 *
 * `data-scripted` on the root element tells the styles whether the script ran: controls that need
 * the script are shown when it is set. The value `failed` shows the sentence of
 * `ScriptMissing.astro`, which also appears after ten seconds if the attribute is missing.
 */
import { guardPresses } from '../../simulator/press-guard.ts';
import { tickLists } from './checklist.ts';
import { offerCopy } from './copy-code.ts';
import { chooseEdition } from './edition-choice.ts';
import { showAge } from './fact-age.ts';
import { offerLanguage } from './language-offer.ts';
import { keepPlace } from './language-switch.ts';
import { lateAfterMs } from './load-part.ts';
import { openSimulators } from './load-simulator.ts';
import { markSections } from './scroll-spy.ts';
import { offerSearch } from '../search/offer.ts';
import { chooseTheme } from './theme-choice.ts';

const root = document.documentElement.dataset;
const sentence = document.querySelector('.unscripted');
const fail = () => {
  root['scripted'] = 'failed';
  // A modal dialog covers the rest of the page and makes it inert, so the sentence moves into it.
  const place = document.querySelector('dialog[open]') ?? document.querySelector('.page-head');
  if (sentence) place?.append(sentence);
};
const add = (part: () => void) => {
  try {
    part();
  } catch {
    fail();
  }
};

root['scripted'] = '';
// An uncaught error shows the sentence, so that a button is never silently dead. Errors in the
// scripts of browser extensions are ignored.
addEventListener('error', ({ filename }) => {
  if (filename.startsWith(location.origin)) fail();
});
addEventListener('unhandledrejection', fail);

/** Only the About page, whose buttons need it, and pages with an offline copy load this part. */
const startOffline = () => {
  const isNeeded = document.querySelector('.offline');
  if (!isNeeded && !navigator.serviceWorker?.controller) return;
  const timer = isNeeded && setTimeout(fail, lateAfterMs);
  void import('../offline/start.ts')
    .then(({ start }) => start(), fail)
    .finally(() => timer && clearTimeout(timer));
};

const parts = [
  guardPresses,
  chooseTheme,
  chooseEdition,
  keepPlace,
  openSimulators,
  offerSearch,
  offerCopy,
  startOffline,
];
parts.forEach(add);
// These parts are not urgent: each runs in its own task after the first paint.
for (const part of [tickLists, showAge, markSections, offerLanguage]) setTimeout(add, 0, part);
