/** The practice's English: what its first screen needs, and what comes with the terminal. */
import practice from '../../../content/ui/en/simulator.json';
import refusals from '../../../content/ui/en/refusals.json';
import scenarios from '../../../content/ui/en/exercises.json';

export const words = { practice, refusals, scenarios };
export const laterWords = async () => ({
  terminal: (await import('../../../content/ui/en/terminal.json')).default,
});
