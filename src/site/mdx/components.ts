/** The components an author can use in a page, by the names used there. */
import Caution from './Caution.astro';
import Checklist from './Checklist.astro';
import Dated from './Dated.astro';
import Code from './Code.astro';
import Door from './Door.astro';
import Doors from './Doors.astro';
import Edition from './Edition.astro';
import Forget from './Forget.astro';
import IfYouSee from './IfYouSee.astro';
import Licences from './Licences.astro';
import MakingOf from './MakingOf.astro';
import Note from './Note.astro';
import Offline from './Offline.astro';
import Practice from './Practice.astro';
import Pre from './Pre.astro';
import Quality from './Quality.astro';
import Screen from './Screen.astro';
import Stale from './Stale.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Translations from './Translations.astro';
import UI from './UI.astro';
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
