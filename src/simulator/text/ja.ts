/** The practice's Japanese: what its first screen needs, and what comes with the terminal. */
import practice from '../../../content/ui/ja/simulator.json';
import refusals from '../../../content/ui/ja/refusals.json';
import scenarios from '../../../content/ui/ja/exercises.json';

export const words = { practice, refusals, scenarios };
export const laterWords = async () => ({
  terminal: (await import('../../../content/ui/ja/terminal.json')).default,
});
