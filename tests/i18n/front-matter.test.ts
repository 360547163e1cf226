import { expect, test } from 'vitest';
import { fieldOf, partsOf } from '../../src/i18n/front-matter.ts';

const page = "---\ntitle: 'It''s on'\nlabel: Turn it on\n---\n\nText\n\n---\nrest\n---\n";

test('a page is split after its front matter, and nothing is lost', () => {
  const { head, body } = partsOf(page);
  expect(head).toBe("---\ntitle: 'It''s on'\nlabel: Turn it on\n---\n");
  expect(head + body).toBe(page);
  expect(partsOf('Text\n---\nno head\n---\n')).toEqual({
    head: '',
    body: 'Text\n---\nno head\n---\n',
  });
});

test('a field is read with or without quotes, and is empty if it is missing', () => {
  const { head } = partsOf(page);
  expect(fieldOf(head, 'label')).toBe('Turn it on');
  expect(fieldOf(head, 'title')).toBe("It''s on");
  expect(fieldOf(head, 'abel')).toBe('');
  expect(fieldOf('', 'label')).toBe('');
});
