/**
 * What the reader looks at, which is no part of the world: the scenario, the kind of authenticator,
 * and on a narrow screen the one device in front. Kept for the tab beside the world.
 */
import * as v from 'valibot';

const KEY = 'practice-view';

export const DEVICES = ['site', 'authenticator', 'terminal', 'inbox', 'log'] as const;
export const AUTHENTICATORS = ['phone', 'key', 'own'] as const;

const View = v.object({
  scenario: v.fallback(v.string(), 'first-enrollment'),
  device: v.fallback(v.picklist(DEVICES), 'site'),
  authenticator: v.fallback(v.picklist(AUTHENTICATORS), 'phone'),
});

export type View = v.InferOutput<typeof View>;
export type Device = (typeof DEVICES)[number];

/** What was kept, or the beginning of everything where nothing readable is. */
export function keptView(): View {
  let kept: unknown = {};
  try {
    kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  } catch {
    // Blocked, or not ours: the beginning will do.
  }
  const read = v.safeParse(View, kept);
  return read.success ? read.output : v.parse(View, {});
}

export function keepView(view: View): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(view));
  } catch {
    // The choice holds until the page is left.
  }
}
