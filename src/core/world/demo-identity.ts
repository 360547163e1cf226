/**
 * The one made-up person. Fixed and never editable, so that nothing here can be mistaken for a real
 * account: an issuer or domain that matches a saved login could make a password manager attach the
 * practice's key to the reader's real entry.
 */
export const fiction = {
  dockerId: 'aoi_demo',
  email: 'aoi+practice@demo.example',
  issuer: '2FA Practice',
  /** Put in by a button on the site; the terminal takes it as text, as a real one would. */
  password: 'practice-password',
  /** The shell variable that holds the kept access token, as a CI secret would. */
  tokenVariable: 'DOCKER_TOKEN',
} as const;
