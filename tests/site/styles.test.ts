/** Cascade layers: the first sheet of a page that names the layers sets their order. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readBuilt, test } from '../support/built-site.ts';

/** The layers in the order in which the CSS first names them. */
const layersIn = (css: string): readonly string[] => [
  ...new Set(
    [...css.matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap(([, names = '']) => names.split(/, ?/)),
  ),
];

test('the style sheets of every page declare the layers in the same order', ({ plain: site }) => {
  const order = layersIn(readFileSync('src/site/styles/site.css', 'utf8'));
  for (const { file, links } of site.pages) {
    const sheets = links.filter(({ rel }) => rel === 'stylesheet');
    expect(sheets, file).not.toEqual([]);
    const layers = layersIn(sheets.map(({ href }) => readBuilt(site, href.slice(1))).join('\n'));
    expect(layers, file).toEqual(order.filter((layer) => layers.includes(layer)));
  }
});
