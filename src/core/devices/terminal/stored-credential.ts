/**
 * What the `docker` client keeps for Docker Hub between two commands: its own copy of a login.
 *
 * This is the one place where the terminal holds a secret in the clear, because the real client
 * does so too (config.json, facts §5.3). It is a copy: nothing that happens to the account changes
 * it, and only `docker login` and `docker logout` do. Only secrets the registry accepted get here.
 */
export type StoredCredential =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'account-password' | 'access-token';
      /** As typed, without spaces around it. */
      readonly username: string;
      readonly secret: string;
    };

/** Whose config.json a command reads: the person's, or root's under `sudo`. */
export type ConfigOwner = 'own' | 'root';

export type StoredCredentials = { readonly [owner in ConfigOwner]: StoredCredential };

export const nothingStored: StoredCredentials = { own: { kind: 'none' }, root: { kind: 'none' } };

/** The name under which the client keeps a login for Docker Hub. */
export const indexServer = 'https://index.docker.io/v1/';
