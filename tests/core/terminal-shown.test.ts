/**
 * What is masked in a line and what stays readable, line by line. `terminal-credentials.test.ts`
 * generates the credentials; here each line has a short one, so that every word around it counts.
 */
import { describe, expect, test } from 'vitest';
import { maskedLine } from '../../src/core/devices/terminal/mask.ts';
import { answeredPlaces, insidePlaces, operandPlaces, places } from './credential-places.ts';
import { asTyped, maskedFurther, maskedInVain } from './shown-lines.ts';

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

describe('a line without a credential', () => {
  test.each(asTyped)('stays as typed: %s', (line) => {
    expect(shown(line)).toBe(line);
  });

  test.each([...maskedInVain])('loses a word that could be one: %s', (line, expected) => {
    expect(shown(line)).toBe(expected);
  });
});
