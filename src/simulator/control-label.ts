/** The label of a control: Docker's label if it has one, otherwise the simulator's own text. */
import type { EditionId } from '../core/hub/edition.ts';
import type { HubControl } from '../core/hub/screen.ts';
import type { Words } from '../i18n/translate.ts';
import type { Translate } from './simulator-context.ts';
import { hasLabel, labelOn } from './labels.ts';

/**
 * Controls that exist only in the simulator, where the real website continues automatically or the
 * reader types a password.
 */
type OurControl = HubControl & keyof Words['simulator']['do'];

export const controlLabel = (t: Translate, edition: EditionId, control: HubControl): string =>
  hasLabel(edition, control)
    ? labelOn(edition, control)
    : t(`simulator:do.${control as OurControl}`);
