/** The practice's Japanese, fetched with it. */
import practice from '../../../content/ui/ja/practice.json';
import refusals from '../../../content/ui/ja/refusals.json';
import scenarios from '../../../content/ui/ja/scenarios.json';
import terminal from '../../../content/ui/ja/terminal.json';

export const words = { practice, refusals, scenarios, terminal };
