/**
 * The worker's answer to an address, the same as that of the servers in `deploy/`: a file, a
 * redirect to the address with a slash at its end, or none. Query and fragment have no effect.
 */
export type KeptAddress =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly path: string }
  | { readonly kind: 'unknown' };

const UNKNOWN: KeptAddress = { kind: 'unknown' };

/**
 * `path` is relative to the site's base path and does not begin with a slash. `has` returns whether
 * the site has a file.
 */
export function keptAddress(path: string, has: (file: string) => boolean): KeptAddress {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return UNKNOWN;
  }
  const isFolder = decoded === '' || decoded.endsWith('/');
  const file = isFolder ? `${decoded}index.html` : decoded;
  if (has(file)) return { kind: 'file', file };
  return !isFolder && has(`${decoded}/index.html`)
    ? { kind: 'redirect', path: `${path}/` }
    : UNKNOWN;
}
