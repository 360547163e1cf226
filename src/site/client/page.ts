/** What the guide's pages do beyond being read. Every part works alone and none is needed to read. */
import { tickLists } from './checklist.ts';
import { offerCopy } from './copy-code.ts';
import { chooseEdition } from './edition-choice.ts';
import { offerToForget } from './clear-data.ts';
import { offerLanguage } from './language-offer.ts';
import { keepPlace } from './language-switch.ts';
import { openPractices } from './load-simulator.ts';
import { startOffline } from '../offline/start.ts';
import { markSections } from './scroll-spy.ts';
import { offerSearch } from '../search/offer.ts';
import { chooseTheme } from './theme-choice.ts';

chooseTheme();
chooseEdition();
keepPlace();
openPractices();
offerSearch();
offerCopy();
offerToForget();
startOffline();
// What nobody waits for comes after the text is drawn, each in a task of its own.
for (const add of [tickLists, markSections, offerLanguage]) setTimeout(add);
