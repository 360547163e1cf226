/**
 * The response headers a server should send; what a page cannot say of itself. The one source: the
 * files in `deploy/` and `public/_headers` hold the same, and a test compares them.
 *
 * Each page carries its own content policy in a meta element. The header adds the one directive that
 * is ignored there.
 */
export const everywhere: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * `sw.js`, which keeps the site for reading offline, has no page around it to set its policy: it may
 * fetch the site's own files and do nothing else.
 */
export const worker = {
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
} as const;

/** Files with a hash in their name never change; everything else is asked for again. */
export const caching = {
  assets: 'public, max-age=31536000, immutable',
  pages: 'no-cache',
} as const;
