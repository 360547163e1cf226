/**
 * The Content Security Policy of each page: nothing is loaded from other hosts, and nothing is
 * sent.
 * Trials: trials.md#strict-policy
 */
import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { PLAIN, builtFiles, readBuilt, test } from '../support/built-site.ts';

/** The directives of a policy as `{ 'connect-src': ["'none'"], … }`. */
const directives = (policy = ''): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    policy.split(';').flatMap((part) => {
      const [name, ...values] = part.trim().split(/\s+/);
      return name ? [[name, values]] : [];
    }),
  );

test('every page forbids what it does not need', ({ sites }) => {
  for (const { pages } of sites) {
    for (const { file, meta } of pages) {
      const policy = directives(meta['content-security-policy']);
      expect(policy, file).toMatchObject({
        'default-src': ["'none'"],
        'connect-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'require-trusted-types-for': ["'script'"],
      });
      const allowed = Object.values(policy).flat();
      for (const loose of [
        "'unsafe-inline'",
        "'unsafe-eval'",
        "'unsafe-hashes'",
        '*',
        'http:',
        'https:',
      ]) {
        expect(allowed, file).not.toContain(loose);
      }
    }
  }
});

test('only the About page may register a service worker, with one Trusted Types policy', ({
  sites,
}) => {
  for (const { pages } of sites) {
    for (const { file, meta } of pages) {
      const about = file.endsWith('about/index.html');
      expect(directives(meta['content-security-policy']), file).toMatchObject({
        'worker-src': [about ? "'self'" : "'none'"],
        'trusted-types': [about ? 'offline' : "'none'"],
      });
    }
  }
});

test('a page allows exactly its own inline scripts, by their hashes', ({ sites }) => {
  for (const site of sites) {
    for (const { file, meta } of site.pages) {
      // JSON-LD is data, which `script-src` does not apply to.
      const inline = /<(script|style)(?![^>]*(?:\bsrc=|ld\+json))[^>]*>([\s\S]*?)<\/\1>/g;
      const own = [...readBuilt(site, file).matchAll(inline)].map(
        ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
      const policy = directives(meta['content-security-policy']);
      const allowed = [...(policy['script-src'] ?? []), ...(policy['style-src'] ?? [])];
      const hashes = allowed.filter((source) => source.startsWith("'sha256-"));
      expect(hashes.toSorted(), file).toEqual([...new Set(own)].toSorted());
    }
  }
});

test('no page loads anything from another host', ({ plain }) => {
  const elsewhere = plain.pages.flatMap(({ file, sources, links }) => [
    ...sources
      .filter((address) => /^(?:https?:)?\/\//.test(address))
      .map((address) => `${file} ${address}`),
    ...links
      .filter(({ element, rel }) => element === 'link' && !/canonical|alternate/.test(rel))
      .filter(({ href }) => /^(?:https?:)?\/\//.test(href))
      .map(({ href }) => `${file} ${href}`),
  ]);
  expect(elsewhere).toEqual([]);
});

test('no style sheet loads anything from another host', () => {
  for (const file of builtFiles(PLAIN).filter((name) => name.endsWith('.css'))) {
    expect(readBuilt(PLAIN, file), file).not.toMatch(/@import|url\(["']?(?:https?:)?\/\//);
  }
});

test('no script uses an API that could send data despite the policy', () => {
  const channels =
    /RTCPeerConnection|sendBeacon|new WebSocket|EventSource|window\.open|new Image\b|\blocation(\.href)?\s*=[^=]|location\.(assign|replace)\(|document\.cookie|importScripts|\beval\(|new Function\(/;
  for (const file of builtFiles(PLAIN).filter((name) => name.endsWith('.js'))) {
    expect(channels.exec(readBuilt(PLAIN, file))?.[0], file).toBeUndefined();
  }
});
