/**
 * The name of an image as typed after `pull` or `push`, and its full form on Docker Hub.
 *
 * Follows the grammar and the normalization of Docker's reference package (distribution/reference,
 * reference.go and normalize.go): a first part with a dot, a colon, or capitals, or `localhost`, is
 * a registry. Docker Hub's official images are in `library`, and the default tag is `latest`. A
 * name at another registry gives the reason `other-registry`.
 */
export type ImageReference = {
  /** The name without registry and tag: `library/hello-world`. */
  readonly repository: string;
  /** The short form that Docker shows: `hello-world:latest`. */
  readonly familiar: string;
  /** The full form: `docker.io/library/hello-world:latest`. */
  readonly canonical: string;
  /** What follows the name in the typed text. A digest takes precedence over a tag. */
  readonly named: 'nothing' | 'tag' | 'digest';
  /** The digest, the tag, or `latest`. */
  readonly version: string;
};

export type ImageReferenceReading =
  | { readonly ok: true; readonly reference: ImageReference }
  | { readonly ok: false; readonly reason: 'malformed' | 'other-registry' | 'too-long' }
  | { readonly ok: false; readonly reason: 'image-id' }
  | { readonly ok: false; readonly reason: 'upper-case'; readonly repository: string };

const registryPattern = /^(?:localhost|[^/]*[.:A-Z][^/]*)$/;
const hostPattern = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i;
const part = '[a-z0-9]+(?:(?:[.]|_|__|-+)[a-z0-9]+)*';
const referencePattern = new RegExp(
  `^${part}(?:/${part})*(?::(\\w[\\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$`,
);
const longestName = 255;

/** Reads `NAME[:TAG|@DIGEST]`. */
export function readImageReference(text: string): ImageReferenceReading {
  if (/^[0-9a-f]{64}$/.test(text)) return { ok: false, reason: 'image-id' };
  const { registry, rest } = splitRegistry(text);
  const onHub = registry === 'docker.io';
  const remote = onHub && !rest.includes('/') ? `library/${rest}` : rest;
  const repository = remote.replace(/[:@].*/s, '');
  if (repository !== repository.toLowerCase()) {
    return { ok: false, reason: 'upper-case', repository };
  }
  const match = referencePattern.exec(remote);
  if (match === null || !hostPattern.test(registry)) return { ok: false, reason: 'malformed' };
  if (repository.length > longestName) return { ok: false, reason: 'too-long' };
  if (!onHub) return { ok: false, reason: 'other-registry' };
  const [, tag, digest] = match;
  const shownTag = tag ?? (digest === undefined ? 'latest' : undefined);
  const suffix = `${shownTag === undefined ? '' : `:${shownTag}`}${digest === undefined ? '' : `@${digest}`}`;
  const reference = {
    repository,
    familiar: repository.replace(/^library\//, '') + suffix,
    canonical: `docker.io/${repository}${suffix}`,
    named: digest !== undefined ? 'digest' : tag !== undefined ? 'tag' : 'nothing',
    version: digest ?? tag ?? 'latest',
  } as const;
  return { ok: true, reference };
}

function splitRegistry(text: string): { readonly registry: string; readonly rest: string } {
  const slash = text.indexOf('/');
  const first = text.slice(0, slash);
  if (slash < 0 || !registryPattern.test(first)) return { registry: 'docker.io', rest: text };
  const registry = first === 'index.docker.io' ? 'docker.io' : first;
  return { registry, rest: text.slice(slash + 1) };
}
