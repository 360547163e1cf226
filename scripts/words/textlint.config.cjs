/**
 * Rules for Japanese. A preset's rule is turned off only if it contradicts
 * `content/translating/ja.md`; each exception has a comment with the reason.
 */
const { PRH_RULES } = require('./japanese.ts');

module.exports = {
  rules: {
    'preset-ja-technical-writing': {
      // Headings, list items, and labels have no 「。」 at the end; sentences in prose do.
      'ja-no-mixed-period': false,
      // Lists use です・ます like the rest of the text.
      'no-mix-dearu-desumasu': { preferInList: 'ですます', strict: false },
      // A question to the reader ends in 「？」.
      'no-exclamation-question-mark': false,
      // 「AもBも」 is the usual way to say “both A and B”.
      'no-doubled-joshi': { allow: ['も'] },
    },
    'preset-jtf-style': {
      // A question to the reader ends in 「？」.
      '4.2.2.疑問符(？)': false,
    },
    prh: { ruleContents: [JSON.stringify({ version: 1, rules: PRH_RULES })] },
  },
};
