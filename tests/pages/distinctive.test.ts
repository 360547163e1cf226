/** Which words of a pasted log the search uses. */
import { expect, test } from 'vitest';
import { distinctive, WordCounts } from '../../src/site/search/distinctive.ts';

/** The sections of a guide, in words. */
const guide = [
  'pull the image denied access',
  'pull the image again',
  'pull the layer complete',
  'log in with the token',
  'one two three four five six seven eight nine ten eleven twelve',
];
const counts = new WordCounts();
for (const section of guide) counts.add(section.split(' '));
const of = (log: string) => distinctive(log.split(' '), counts);

test('words that the guide does not have are left out', () => {
  expect(of('sha256 token deadbeef')).toEqual(['token']);
  expect(of('nothing known')).toEqual([]);
});

test('rare words come first', () => {
  expect(of('the pull token')).toEqual(['token', 'pull', 'the']);
});

test('words that are beside each other in the guide too come before single words', () => {
  expect(of('token x denied access')).toEqual(['denied', 'access', 'token']);
  // Also if its first word is in nearly every section.
  expect(of('token x the layer')).toEqual(['the', 'layer', 'token']);
});

test('words that are beside each other in several sections come after a rare word', () => {
  expect(of('pull the image x token')).toEqual(['token', 'pull', 'the', 'image']);
});

test('what a log repeats comes after what it says once', () => {
  expect(of('layer complete x layer complete x layer complete x token')[0]).toBe('token');
  expect(of('layer complete x token')[0]).toBe('layer');
});

test('each word is used once, and at most ten words', () => {
  expect(of('token x token')).toEqual(['token']);
  expect(of(guide[4] ?? '')).toHaveLength(10);
});
