/** The one layer that is open over the stage, if any. */
import { useSimulator } from './simulator-context.ts';

export function Layers() {
  const { later, layer, view } = useSimulator();
  if (!later) return null;
  return (
    <>
      {layer === 'chooser' && <later.Chooser />}
      {layer === 'more' && <later.MoreMenu />}
      {(layer === 'history' || view.device === 'log') && <later.History />}
    </>
  );
}
