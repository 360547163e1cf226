/** The practice's English, fetched with it. */
import practice from '../../../content/ui/en/practice.json';
import refusals from '../../../content/ui/en/refusals.json';

export const words = { practice, refusals };
