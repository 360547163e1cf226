/**
 * What is masked in a line and what stays readable, line by line. `terminal-credentials.test.ts`
 * generates the credentials; here each line has a short one, so that every word around it counts.
 */
import { describe, expect, test } from 'vitest';
import { dots, maskedLine, withoutSecrets } from '../../src/core/devices/terminal/mask.ts';
import { answeredPlaces, insidePlaces, operandPlaces, places } from './credential-places.ts';
import { asTyped, maskedFurther, maskedWords } from './shown-lines.ts';

const known = { files: new Set(['token.txt']), variables: new Set<string>() };
const shown = (line: string) => maskedLine(line, [], known).shown;
const filled = (template: string, credential: string) =>
  template.replaceAll('{x}', credential).replaceAll('{name}', 'aoi').replaceAll('{var}', 'DATA');

const all = [...places, ...operandPlaces, ...insidePlaces, ...answeredPlaces];

test.each(all)('of %j, only the credential is masked, or what is listed', (template) => {
  const expected = maskedFurther.get(template) ?? filled(template, '••••••');
  expect(shown(filled(template, 'Zx9-qwer7'))).toBe(expected);
});

test('the list has only lines that exist, and in which more is masked', () => {
  for (const [template, expected] of maskedFurther) {
    expect(all).toContain(template);
    expect(expected).not.toBe(filled(template, '••••••'));
    expect(expected).not.toContain('Zx9');
  }
});

describe('a line', () => {
  test.each(asTyped)('without a credential stays as typed: %s', (line) => {
    expect(shown(line)).toBe(line);
  });

  test.each([...maskedWords])(
    'loses a word that is or could be a credential: %s',
    (line, expected) => {
      expect(shown(line)).toBe(expected);
    },
  );
});

describe('a message that repeats a part of a line', () => {
  const code = '7K3M9QW2XHTRA';
  const repeated = (text: string, ...secrets: readonly string[]) =>
    withoutSecrets(text, { codes: [code], secrets });

  test.each([
    ['a hunter2 b', ['hunter2'], `a ${dots} b`],
    ['hunter2hunter2', ['hunter2'], dots + dots],
    ['a hunter2 b hunter2 c', ['hunter2'], `a ${dots} b ${dots} c`],
    ['a hunter2 b sunrain c', ['sunrain', 'hunter2'], `a ${dots} b ${dots} c`],
    ['ａ ｈｕｎｔｅｒ２ b', ['hunter2'], `ａ ${dots} b`],
    ['abcd', ['abcd'], dots],
    ['abc', ['abc'], 'abc'],
    ['nothing', ['hunter2'], 'nothing'],
    [`x ${code}`, [code], 'x ••••HTRA'],
    // The whole text is looked at again only if it repeats something.
    ['hunter2 practice-password', ['hunter2'], `${dots} practice-••••word`],
    ['practice-password', ['hunter2'], 'practice-password'],
  ])('%j without %j is %j', (text, secrets, expected) => {
    expect(repeated(text, ...secrets)).toBe(expected);
  });

  test.each([
    ['docker login -p "my own"', ['my own', '"my own"']],
    ['docker login -p pa$AB!', ['pa$AB!', 'pa!']],
    ['docker login -p pa${AB}!', ['pa${AB}!', 'pa$AB!', 'pa!']],
    ['echo practice-password', ['practice-password']],
  ])('must not repeat, of %j, any of %j', (line, secrets) => {
    expect(new Set(maskedLine(line, [], known).secrets)).toEqual(new Set(secrets));
  });
});
