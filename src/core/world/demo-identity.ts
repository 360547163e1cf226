/**
 * The made-up owner of the simulated account. It cannot be edited, so that no text can match a real
 * account (facts.md#choice-fiction): a password manager could add the simulated secret to the entry
 * of a saved login whose domain matches the issuer (facts.md#key-uri-issuer). `aoi_demo` is not a
 * possible Docker ID (facts.md#docker-id-form).
 */
export const demoIdentity = {
  dockerId: 'aoi_demo',
  email: 'aoi+practice@demo.example',
  /** The Docker ID of the person's other account. Nobody can own this one either. */
  otherDockerId: 'aoi_old',
  issuer: '2FA Practice',
  /** A button fills it in on the hub; in the terminal it is typed or pasted. */
  password: 'practice-password',
  /** The shell variable with the saved access token, like a secret of a CI job. */
  tokenVariable: 'DOCKER_TOKEN',
} as const;
