/**
 * The simulator's Japanese texts that are loaded after its first screen. They include those of
 * `ja.ts`.
 */
import exercises from '../../../content/ui/ja/exercises.json';
import labels from '../../../content/ui/ja/labels.json';
import path from '../../../content/ui/ja/path.json';
import refusals from '../../../content/ui/ja/refusals.json';
import report from '../../../content/ui/ja/report.json';
import simulator from '../../../content/ui/ja/simulator.json';
import terminal from '../../../content/ui/ja/terminal.json';

export const later = { exercises, labels, path, refusals, report, simulator, terminal };
