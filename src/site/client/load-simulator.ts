/**
 * Loads and mounts the simulator: immediately on its own page, and in a page of the guide in a
 * layer, when the reader selects the button or a link to an exercise.
 */
import simulatorStyles from '../../simulator/simulator.css?url';
import { announce } from './announce.ts';
import { loadPart, offerReload } from './load-part.ts';
import { loadStyles } from './load-styles.ts';
import { said } from './script-text.ts';

const loadMount = async () =>
  (await Promise.all([import('../../simulator/mount.ts'), loadStyles(simulatorStyles)]))[0];

/** Opens the simulator in a layer. `opener` gets the focus when the layer is closed. */
async function openLayer(address: string, opener: HTMLElement) {
  const [simulator, layer] = await Promise.all([loadMount(), import('./simulator-layer.ts')]);
  return layer.openLayer(simulator, address, opener, said.close);
}

async function open(place: HTMLElement, line: HTMLElement, opener: HTMLElement): Promise<void> {
  const { open: when, exercise = '' } = place.dataset;
  const load = async () =>
    when === 'at-once' ? (await loadMount()).mount(place) : openLayer(exercise, opener);
  const outcome = await loadPart(line, load, { ...said.part, ...said.practice }, announce);
  if (typeof outcome === 'object') offerReload(line, outcome.why, announce);
}

/** A link whose part did not load. */
let followed: HTMLAnchorElement | undefined;

/**
 * Opens the layer for links to an exercise, including those of pictures, and the report of a mistake
 * for the link in the footer. If that part does not load, the browser follows the link.
 */
function openByLink(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>(
    'main a[href*="/practice/#"], .facts [href$="#report"]',
  );
  if (!link || link === followed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const follow = () => {
    followed = link;
    link.click();
  };
  const opening =
    link.hash === '#report'
      ? import('./open-report.ts').then(({ openReport }) => openReport(link))
      : openLayer(link.hash, link);
  opening.then((outcome) => outcome === 'mounted' || follow(), follow);
}

export function openSimulators(): void {
  for (const place of document.querySelectorAll<HTMLElement>('.simulator-place')) {
    const button = place.querySelector('button');
    const line = place.querySelector<HTMLElement>('.simulator-state');
    if (!button || !line) continue;
    button.addEventListener('click', () => {
      button.disabled = true;
      void open(place, line, button).finally(() => {
        button.disabled = false;
      });
    });
    // On that page, links change the address, and the simulator adopts it.
    if (place.dataset['open'] === 'at-once') {
      button.click();
      return;
    }
  }
  document.addEventListener('click', openByLink);
}
