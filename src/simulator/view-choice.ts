/**
 * What the reader looks at, which is no part of the world: the scenario, the kind of authenticator,
 * and on a narrow screen the one device in front. Kept for the tab beside the world.
 */
const KEY = 'practice-view';

export const DEVICES = ['site', 'authenticator', 'terminal', 'inbox', 'log'] as const;
export const AUTHENTICATORS = ['phone', 'key', 'own'] as const;

export type Device = (typeof DEVICES)[number];
export type View = {
  readonly scenario: string;
  readonly device: Device;
  readonly authenticator: (typeof AUTHENTICATORS)[number];
};

/** The beginning of everything. */
export const firstView: View = {
  scenario: 'first-enrollment',
  device: 'site',
  authenticator: 'phone',
};

/** What was kept; where a part of it is not readable, as at the beginning. */
export function keptView(): View {
  let kept: Readonly<Record<string, unknown>> = {};
  try {
    kept = Object(JSON.parse(sessionStorage.getItem(KEY) ?? '{}')) as typeof kept;
  } catch {
    // Blocked, or not ours: the beginning will do.
  }
  const { scenario, device, authenticator } = kept;
  return {
    scenario: typeof scenario === 'string' ? scenario : firstView.scenario,
    device: DEVICES.find((each) => each === device) ?? firstView.device,
    authenticator: AUTHENTICATORS.find((each) => each === authenticator) ?? firstView.authenticator,
  };
}

export function keepView(view: View): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(view));
  } catch {
    // The choice holds until the page is left.
  }
}
