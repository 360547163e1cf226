/** The home screen of the reader's other account. Its settings are not simulated. */
import { demoIdentity } from '../../core/world/demo-identity.ts';
import { HubHeader } from './HubHeader.tsx';

export function OtherHome() {
  return (
    <>
      <h4 tabIndex={-1}>{demoIdentity.otherDockerId}</h4>
      <HubHeader id={demoIdentity.otherDockerId} settings={false} />
    </>
  );
}
