/** The device that shows the outcome of an effect, for the dot in the device tabs. */
import type { Effect } from '../core/world/effect.ts';
import type { LogLine } from './event-log.ts';
import type { Device } from './view-choice.ts';

/** `undefined` for effects that no device shows. */
export function deviceOf(effect: Effect): Device | undefined {
  switch (effect.type) {
    case 'recovery-code-kept':
      return 'saved-codes';
    case 'mail':
      return 'inbox';
    case 'phone':
    case 'key':
      return effect.note.kind === 'entry-added' ? 'authenticator' : undefined;
    case 'screen':
      return 'hub';
    case 'terminal':
      return 'terminal';
    case 'code-judged':
    case 'recovery-code-judged':
    case 'two-factor':
    case 'enrollment-discarded':
      return 'log';
    default:
      return undefined;
  }
}

/**
 * Whether a device shows something newer than `seenAt`, the device time when it was last in front.
 */
export const hasNews = (lines: readonly LogLine[], device: Device, seenAt: number): boolean =>
  lines.some(({ effect, noticedAt }) => deviceOf(effect) === device && noticedAt > seenAt);
