/**
 * The simulator's English texts that are loaded after its first screen. They include those of
 * `en.ts`.
 */
import exercises from '../../../content/ui/en/exercises.json';
import path from '../../../content/ui/en/path.json';
import refusals from '../../../content/ui/en/refusals.json';
import report from '../../../content/ui/en/report.json';
import simulator from '../../../content/ui/en/simulator.json';
import terminal from '../../../content/ui/en/terminal.json';

export const later = { exercises, path, refusals, report, simulator, terminal };
