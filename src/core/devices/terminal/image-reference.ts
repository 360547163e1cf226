/**
 * The name of an image as typed after `pull` and `push`, and its full form on Docker Hub.
 *
 * Follows the grammar and the shortening of Docker's reference package (distribution/reference,
 * reference.go and normalize.go): a first part with a dot, a colon or capitals, or `localhost`, is
 * a registry; Docker Hub's own images live under `library`; without a tag it is `latest`. Names at
 * other registries are read, and said to be elsewhere.
 */
export type ImageReference = {
  /** Without registry and tag: `library/hello-world`. */
  readonly repository: string;
  /** As Docker shows it: `hello-world:latest`. */
  readonly familiar: string;
  /** In full: `docker.io/library/hello-world:latest`. */
  readonly canonical: string;
  /** Empty where the person named none. */
  readonly tag: string;
  readonly digest: string;
};

export type ImageReferenceReading =
  | { readonly ok: true; readonly reference: ImageReference }
  | { readonly ok: false; readonly reason: 'malformed' | 'other-registry' }
  | { readonly ok: false; readonly reason: 'upper-case'; readonly repository: string };

const registryPattern = /^(?:localhost|[^/]*[.:A-Z][^/]*)$/;
const hostPattern = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i;
const part = '[a-z0-9]+(?:(?:[.]|_|__|-+)[a-z0-9]+)*';
const referencePattern = new RegExp(
  `^${part}(?:/${part})*(?::(\\w[\\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$`,
);

/** Reads `NAME[:TAG|@DIGEST]`. */
export function readImageReference(text: string): ImageReferenceReading {
  const { registry, rest } = splitRegistry(text);
  const onHub = registry === 'docker.io';
  const remote = onHub && !rest.includes('/') ? `library/${rest}` : rest;
  const repository = remote.replace(/[:@].*/s, '');
  if (repository !== repository.toLowerCase()) {
    return { ok: false, reason: 'upper-case', repository };
  }
  const match = referencePattern.exec(remote);
  if (match === null || !hostPattern.test(registry)) return { ok: false, reason: 'malformed' };
  if (!onHub) return { ok: false, reason: 'other-registry' };
  const [, tag = '', digest = ''] = match;
  const shownTag = tag === '' && digest === '' ? 'latest' : tag;
  const version = `${shownTag && `:${shownTag}`}${digest && `@${digest}`}`;
  const familiar = repository.replace(/^library\//, '') + version;
  const canonical = `docker.io/${repository}${version}`;
  return { ok: true, reference: { repository, familiar, canonical, tag, digest } };
}

function splitRegistry(text: string): { readonly registry: string; readonly rest: string } {
  const slash = text.indexOf('/');
  const first = text.slice(0, slash);
  if (slash < 0 || !registryPattern.test(first)) return { registry: 'docker.io', rest: text };
  const registry = first === 'index.docker.io' ? 'docker.io' : first;
  return { registry, rest: text.slice(slash + 1) };
}
