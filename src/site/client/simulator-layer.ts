/**
 * The layer in which a guide page opens the simulator: a modal dialog over the whole window. Esc,
 * its button, and the browser's Back close it, and the focus returns to the control that opened it.
 * The address of the page does not change. A closed layer is removed, so a page never has two
 * simulators. The world is in the tab's storage and continues in the next layer.
 */
import type { mount, unmount } from '../../simulator/mount.ts';

type Entry = { readonly layer?: number; readonly practice?: number };

const entry = (): Entry => (history.state ?? {}) as Entry;

type Simulator = { readonly mount: typeof mount; readonly unmount: typeof unmount };

/**
 * Opens the simulator with the place that `address` names, as on its own page. `opener` gets the
 * focus when the layer is closed. Resolves as `mount` does. The page does not change unless the
 * simulator is mounted.
 */
export async function openLayer(
  simulator: Simulator,
  address: string,
  opener: HTMLElement,
  closeLabel: string,
): ReturnType<typeof mount> {
  // This is a second press while the layer is opening.
  if (document.querySelector('.simulator-layer')) return 'mounted';
  const dialog = document.createElement('dialog');
  dialog.className = 'simulator-layer';
  dialog.setAttribute('aria-labelledby', 'simulator-name');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'press';
  close.textContent = closeLabel;
  close.addEventListener('click', () => dialog.close());
  const place = document.createElement('div');
  place.className = 'simulator-place';
  place.dataset['exercise'] = address;
  dialog.append(close, place);
  document.body.append(dialog);

  // Back closes the layer, which has its own history entry. The simulator numbers that entry 0 and
  // adds one for each new screen (`simulator/history.ts`). All of these entries have the number of
  // the layer.
  const layer = Date.now();
  history.pushState({ layer }, '');
  const follow = () => {
    if (entry().layer !== layer) dialog.close();
  };
  addEventListener('popstate', follow);
  const remove = () => {
    removeEventListener('popstate', follow);
    dialog.remove();
    const { layer: current, practice = 0 } = entry();
    if (current === layer) history.go(-1 - practice);
  };
  dialog.addEventListener('close', () => {
    remove();
    simulator.unmount(place);
    opener.focus();
  });
  try {
    // No element can take the focus in a dialog that is not shown.
    const outcome = await simulator.mount(place, () => dialog.showModal());
    if (outcome !== 'mounted') remove();
    return outcome;
  } catch (error) {
    remove();
    throw error;
  }
}
