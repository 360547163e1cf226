/** The components that authors can use in MDX, by name. */
import Caution from './Caution.astro';
import Changes from './Changes.astro';
import Checklist from './Checklist.astro';
import ClassZip from './ClassZip.astro';
import Dated from './Dated.astro';
import Drawing from './Drawing.astro';
import Code from './Code.astro';
import LinkCard from './LinkCard.astro';
import LinkCards from './LinkCards.astro';
import Edition from './Edition.astro';
import ExerciseList from './ExerciseList.astro';
import Forget from './Forget.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import IfYouSee from './IfYouSee.astro';
import Licenses from './Licenses.astro';
import TotpWorkedExample from './TotpWorkedExample.astro';
import Note from './Note.astro';
import Offline from './Offline.astro';
import Simulator from './Simulator.astro';
import Paths from './Paths.astro';
import Pre from './Pre.astro';
import Quality from './Quality.astro';
import ReportContact from './ReportContact.astro';
import Screen from './Screen.astro';
import OutdatedBlock from './OutdatedBlock.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import Translations from './Translations.astro';
import Label from './Label.astro';
import Walkthroughs from './Walkthroughs.astro';

export const components = {
  Caution,
  Changes,
  Checklist,
  ClassZip,
  Dated,
  Drawing,
  LinkCard,
  LinkCards,
  Edition,
  ExerciseList,
  Forget,
  IfYouSee,
  Licenses,
  TotpWorkedExample,
  Note,
  Offline,
  Paths,
  Simulator,
  Quality,
  ReportContact,
  Screen,
  OutdatedBlock,
  Step,
  Steps,
  Translations,
  Label,
  Walkthroughs,
  code: Code,
  h2: Heading2,
  h3: Heading3,
  pre: Pre,
  table: Table,
};
