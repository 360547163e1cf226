/**
 * Replaces secrets by dots, in typed and in printed text.
 *
 * A real shell shows and keeps everything. The simulator masks a secret before it reaches the
 * screen, the history, or a note, so that nobody learns to put a secret in a command line, and so
 * that a real secret that was typed by mistake is not kept. This module recognizes secrets by their
 * shape. `credential-place.ts` finds the places where a secret of any shape belongs.
 *
 * For a secret that the simulator issued, the prefix and the last four characters stay, so that the
 * reader recognizes it. Nothing stays of any other secret.
 */
import { demoIdentity } from '../../world/demo-identity.ts';
import { foldText, type Span } from '../../otp/folded-text.ts';
import { realCredentials } from '../../otp/real-credential.ts';
import { foldTyped, likenessOf } from '../../otp/typed-text.ts';
import { readTokens } from './command-line.ts';
import { credentialPlaces } from './credential-place.ts';
import { placeIn, type Place } from './place.ts';
import type { KnownNames } from './readable-word.ts';
import { bracketed, promptSign } from './typing-fault.ts';

/** A part of a text, and the text that replaces it. */
type Masking = Span & { readonly shown: string };

export const dots = '••••••';
export const someDots = '••••';

/** The practice password, a key URI, an access token, a JWT, and a text code in groups. */
const shapes = new RegExp(
  [
    demoIdentity.password,
    String.raw`otpauth:\S*`,
    // except a token that is already masked
    String.raw`dckr_[a-z]+[_.](?!practice\.•)[\w.-]*`,
    String.raw`eyJ[\w-]+\.[\w.-]*`,
    String.raw`(?:[a-z2-7]{4}[ -]){7}[a-z2-7]{4}`,
  ].join('|'),
  'gi',
);
/**
 * Letters and digits, grouped or not, also directly after an option such as `-u`. Recovery codes
 * and text codes are written like this.
 */
const groups = /(-[a-z])?[0-9a-z]+(?:-[0-9a-z]+)*/gi;
const runs = /[0-9a-z]+/gi;
const practiceToken = /^dckr_pat\.practice(?:\.[0-9a-hjkmnp-tv-z]{4}){5}$/i;

/**
 * The text with its secrets masked; the same text if it has none. `codes` are the recovery codes
 * and text codes that the simulator issued.
 */
export function masked(text: string, codes: readonly string[]): string {
  return withMaskings(text, shapeMaskings(text, codes));
}

export type MaskedLine = {
  readonly shown: string;
  /** The masked parts, without quotes. Messages about the line must not repeat them. */
  readonly secrets: readonly string[];
};

/**
 * Masks the secrets of a typed line. `codes` are the recovery codes and text codes that the
 * simulator issued.
 */
export function maskedLine(line: string, codes: readonly string[], known: KnownNames): MaskedLine {
  const places = linesOf(line).flatMap(({ text, from: start }) =>
    typedPlaces(text, codes, known).map(({ from, to, secret }) => ({
      from: start + from,
      to: start + to,
      secret,
    })),
  );
  const maskings = places.map(({ from, to, secret }) => ({
    from,
    to,
    shown: shownSecret(secret, codes),
  }));
  const shaped = shapeMaskings(line, codes);
  const secrets = [
    ...places.flatMap(({ secret, from, to }) => [secret, line.slice(from, to)]),
    ...shaped.map(({ from, to }) => line.slice(from, to)),
  ];
  return {
    shown: withMaskings(line, [...maskings, ...shaped]),
    // A variable without a value disappears from the word that the command gets.
    secrets: secrets.flatMap((secret) => [secret, secret.replace(/\$(?:\w+|\{\w+\})/g, '')]),
  };
}

/**
 * The whole text, and each of its lines if it has several: if a quote is open, the next line closes
 * it, and the shell reads what that line quotes as plain words.
 */
function linesOf(text: string): readonly { readonly text: string; readonly from: number }[] {
  const lines = [{ text, from: 0 }];
  if (!text.includes('\n')) return lines;
  let from = 0;
  for (const each of text.split('\n')) {
    lines.push({ text: each, from });
    from += each.length + 1;
  }
  return lines;
}

/** The places of credentials in a line as typed, as displayed, and inside quotes. */
function typedPlaces(line: string, codes: readonly string[], known: KnownNames): readonly Place[] {
  const folded = foldText(line);
  return [
    ...placesIn(line, known),
    ...(folded.text === line ? [] : placesIn(folded.text, known)).map((place) => ({
      ...place,
      ...folded.original(place),
    })),
    ...quotedSecrets(line, codes),
  ];
}

/**
 * The places of credentials in the line as the shell reads it, and in the line without a copied
 * prompt sign and with a word in place of a placeholder in angle brackets.
 */
function placesIn(line: string, known: KnownNames): readonly Place[] {
  const places = credentialPlaces(line, known);
  const meant = line
    .replace(promptSign, (sign) => ' '.repeat(sign.length))
    .replace(bracketed, (whole) => 'x'.repeat(whole.length));
  if (meant === line) return places;
  const asMeant = credentialPlaces(meant, known)
    .filter(({ from, to }) => !/^x+$/.test(meant.slice(from, to)))
    .map(({ from, to }) => ({ from, to, secret: line.slice(from, to) }));
  return [...places, ...asMeant];
}

/**
 * A username as typed at a prompt or after `-u`, with secrets masked. Text after a separator counts
 * as a password.
 */
export function shownName(name: string, codes: readonly string[]): string {
  const folded = foldText(name);
  const separator = /\S[:/,\s](?=.*\S)/s.exec(folded.text);
  const place = folded.original({
    from: separator === null ? folded.text.length : separator.index + 2,
    to: folded.text.length,
  });
  const shown = shownSecret(name.slice(place.from, place.to), codes);
  return withMaskings(name, [
    ...(place.from < place.to ? [{ ...place, shown }] : []),
    ...shapeMaskings(name, codes),
  ]);
}

/** A part of a typed line, with the line's secrets masked. */
export function withoutSecrets(
  text: string,
  { codes, secrets }: { readonly codes: readonly string[]; readonly secrets: readonly string[] },
): string {
  const folded = foldText(text);
  const repeated = secrets.flatMap((secret) => {
    const sought = foldText(secret).text;
    const pieces = sought.length < 4 ? [] : folded.text.split(sought).slice(0, -1);
    let from = 0;
    return pieces.map((piece) => {
      from += piece.length;
      const span = folded.original({ from, to: from + sought.length });
      from += sought.length;
      return { ...span, shown: shownSecret(secret, codes) };
    });
  });
  const nothing = repeated.length === 0;
  return nothing ? text : withMaskings(text, [...repeated, ...shapeMaskings(text, codes)]);
}

/** Words with quotes inside a secret that the shell reads as one word. */
function quotedSecrets(line: string, codes: readonly string[]): readonly Place[] {
  const { tokens } = readTokens(line, (name) => `$${name}`);
  return tokens.flatMap((token) => {
    if (token.kind === 'operator') return [];
    const { text, from, to } = token.word;
    const parted = line.slice(from, to) !== text && masked(text, codes) !== text;
    return parted ? [placeIn(token.word)] : [];
  });
}

/** The text that replaces a secret. */
function shownSecret(secret: string, codes: readonly string[]): string {
  const written = secret.normalize('NFKC').trim();
  const lastFour = written.slice(-4);
  if (practiceToken.test(written)) return `dckr_pat.practice.${someDots}${lastFour}`;
  if (written.toLowerCase() === demoIdentity.password) return `practice-${someDots}${lastFour}`;
  const code = foldTyped(secret).toUpperCase();
  return codes.includes(code) ? someDots + code.slice(-4) : dots;
}

/** The parts of a text that have the shape of a secret. */
function shapeMaskings(text: string, codes: readonly string[]): readonly Masking[] {
  const folded = foldText(text);
  const found = [...folded.text.matchAll(shapes)].map(({ 0: match, index }) => ({ match, index }));
  const grouped = [...folded.text.matchAll(groups)].map(({ 0: whole, 1: option = '', index }) => ({
    match: whole.slice(option.length),
    index: index + option.length,
  }));
  const inRuns = [...folded.text.matchAll(runs)].map(({ 0: match, index }) => ({ match, index }));
  const codeLike = [...grouped, ...inRuns].filter(({ match }) => isCode(match));
  return [
    ...[...found, ...codeLike].map(({ match, index }) => ({
      ...folded.original({ from: index, to: index + match.length }),
      shown: shownSecret(match, codes),
    })),
    ...realCredentials(text).map((span) => ({ ...span, shown: dots })),
  ];
}

/**
 * The text with each part replaced. If parts overlap and one of them contains the others, that one
 * decides. If none does, dots replace all of them.
 */
function withMaskings(text: string, maskings: readonly Masking[]): string {
  const sorted = [...maskings].sort((a, b) => a.from - b.from || b.to - a.to);
  const merged: Masking[] = [];
  for (const each of sorted) {
    const last = merged.at(-1);
    if (last === undefined || each.from >= last.to) merged.push(each);
    else if (each.to > last.to) merged[merged.length - 1] = { ...last, to: each.to, shown: dots };
  }
  return merged.reduceRight(
    (shown, part) => shown.slice(0, part.from) + part.shown + shown.slice(part.to),
    text,
  );
}

/**
 * Whether letters and digits have the shape of a code. A recovery code has a digit, or has no
 * letter that looks like a digit. Nearly all words of thirteen letters have such a letter.
 */
function isCode(run: string): boolean {
  const likeness = likenessOf(run);
  if (likeness === 'recovery-code') return /[0-9]/.test(run) || !/[ilou]/i.test(run);
  return likeness === 'text-code';
}
