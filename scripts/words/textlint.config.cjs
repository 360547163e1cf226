/**
 * The Japanese rules. A preset's rule is switched off only where it fights a decision of
 * `content/translating/ja.md`, and the reason stands beside it.
 */
const { prhRules } = require('./japanese.ts');

module.exports = {
  rules: {
    'preset-ja-technical-writing': {
      // Headings, list items and labels end without 「。」; sentences in prose have it.
      'ja-no-mixed-period': false,
      // Lists are in です・ます like the rest.
      'no-mix-dearu-desumasu': { preferInList: 'ですます', strict: false },
      // A question to the reader ends in 「？」.
      'no-exclamation-question-mark': false,
      // 「AもBも」 is how Japanese says both.
      'no-doubled-joshi': { allow: ['も'] },
    },
    'preset-jtf-style': {
      // A question to the reader ends in 「？」.
      '4.2.2.疑問符(？)': false,
    },
    prh: { ruleContents: [prhRules()] },
  },
};
