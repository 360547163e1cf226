/** `npm run host-rules`: writes the rule files for servers in `deploy/` from the one list of headers. */
import { hostRules } from '../src/site/build/host-rules.ts';
import { writeSource } from '../src/i18n/source-text.ts';

for (const [file, text] of Object.entries(hostRules)) writeSource(file, text);
