/**
 * The `docker` client's stored login for Docker Hub, which it keeps between commands.
 *
 * The real client stores the secret unencrypted too (config.json, facts.md#config-file), so this is
 * the only place where the terminal does so. A change of the account never changes the stored copy.
 * Only `docker login` and `docker logout` do. The client stores only secrets that the registry
 * accepted.
 */
export type StoredCredential =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'account-password' | 'access-token';
      /** The username as typed, without spaces around it. */
      readonly username: string;
      readonly secret: string;
    };

/**
 * Whose config.json a command reads: the reader's, or root's with `sudo` (facts.md#root-config).
 */
export type ConfigOwner = 'own' | 'root';

export type StoredCredentials = { readonly [owner in ConfigOwner]: StoredCredential };

export const nothingStored: StoredCredentials = { own: { kind: 'none' }, root: { kind: 'none' } };

export const configFile: { readonly [owner in ConfigOwner]: string } = {
  own: '/home/aoi/.docker/config.json',
  root: '/root/.docker/config.json',
};

/** The name under which the client stores a login at Docker Hub. */
export const indexServer = 'https://index.docker.io/v1/';
