/** The simulator's English texts: those of its first screen, and a function that loads the rest. */
import simulator from '../../../content/ui/en/simulator.json?first';
import path from '../../../content/ui/en/path.json?first';
import stage from '../../../content/ui/en/stage.json';
import exercises from '../../../content/ui/en/exercises.json?first';

export const words = { simulator, path, stage, exercises };
export const laterWords = async () => (await import('./en-later.ts')).later;
