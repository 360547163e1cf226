/** The components an author can use in a page, by the names used there. */
import Caution from './Caution.astro';
import Checklist from './Checklist.astro';
import Dated from './Dated.astro';
import Code from './Code.astro';
import Door from './LinkCard.astro';
import Doors from './LinkCards.astro';
import Edition from './Edition.astro';
import Forget from './Forget.astro';
import IfYouSee from './IfYouSee.astro';
import Licences from './Licenses.astro';
import MakingOf from './TotpWorkedExample.astro';
import Note from './Note.astro';
import Offline from './Offline.astro';
import Practice from './Simulator.astro';
import Pre from './Pre.astro';
import Quality from './Quality.astro';
import Screen from './Screen.astro';
import Stale from './OutdatedBlock.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Translations from './Translations.astro';
import UI from './Label.astro';
import Walkthroughs from './Walkthroughs.astro';

export const components = {
  Caution,
  Checklist,
  Dated,
  Door,
  Doors,
  Edition,
  Forget,
  IfYouSee,
  Licences,
  MakingOf,
  Note,
  Offline,
  Practice,
  Quality,
  Screen,
  Stale,
  Step,
  Steps,
  Translations,
  UI,
  Walkthroughs,
  code: Code,
  pre: Pre,
};
