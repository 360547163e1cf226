/** The practice's English, fetched with it. */
import practice from '../../../content/ui/en/practice.json';
import refusals from '../../../content/ui/en/refusals.json';
import scenarios from '../../../content/ui/en/scenarios.json';
import terminal from '../../../content/ui/en/terminal.json';

export const words = { practice, refusals, scenarios, terminal };
