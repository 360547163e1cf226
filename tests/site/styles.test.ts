/** The cascade's layers, whose order is decided by who names them first, in all of a page's sheets. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readBuilt, test } from '../support/built-site.ts';

/** Each layer once, in the order in which the text first names it. */
const layersIn = (css: string): readonly string[] => [
  ...new Set(
    [...css.matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap(([, names = '']) => names.split(/, ?/)),
  ),
];

test('the sheets of every page put the layers in one order', ({ plain: site }) => {
  const order = layersIn(readFileSync('src/site/styles/site.css', 'utf8'));
  for (const { file, links } of site.pages) {
    const sheets = links.filter(({ rel }) => rel === 'stylesheet');
    expect(sheets, file).not.toEqual([]);
    const layers = layersIn(sheets.map(({ href }) => readBuilt(site, href.slice(1))).join('\n'));
    expect(layers, file).toEqual(order.filter((layer) => layers.includes(layer)));
  }
});
