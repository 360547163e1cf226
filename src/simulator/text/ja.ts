/** The simulator's Japanese texts: those of its first screen, and a function that loads the rest. */
import simulator from '../../../content/ui/ja/simulator.json?first';
import path from '../../../content/ui/ja/path.json?first';
import stage from '../../../content/ui/ja/stage.json';
import exercises from '../../../content/ui/ja/exercises.json?first';
import labels from '../../../content/ui/ja/labels.json?first';

export const words = { simulator, path, stage, exercises, labels };
export const laterWords = async () => (await import('./ja-later.ts')).later;
