/**
 * The messages for refusals of Docker Hub's registry. The daemon's image store determines the text
 * around the registry's own text (facts.md#refusal-prefix, facts.md#denied-message).
 * `tests/core/docker-source.test.ts` compares it with the sources.
 */
import type { ImageStore } from './image-store.ts';
import type { LoginRefusal } from './registry.ts';

const daemon = 'Error response from daemon: ';

/** The message at `docker login`, with either image store. */
export function refusedLogin(reason: LoginRefusal): string {
  return `${daemon}Get "https://registry-1.docker.io/v2/": unauthorized: ${detail(reason)}`;
}

/** The message at `docker login` while sign-in is locked (facts.md#lock-message). */
export const loginLocked = `${daemon}Get "https://registry-1.docker.io/v2/": toomanyrequests: too many failed login attempts for username or IP address`;

type Pulled = { readonly repository: string; readonly version: string };

/** The message at `docker pull`, for a refused credential and for a missing permission. */
export function refusedPull(
  store: ImageStore,
  reason: LoginRefusal | 'insufficient-scope',
  { repository, version }: Pulled,
): string {
  return store === 'containerd'
    ? `${daemon}authentication required - ${detail(reason)}`
    : `${daemon}Head "https://registry-1.docker.io/v2/${repository}/manifests/${version}": unauthorized: ${detail(reason)}`;
}

/** The message at `docker push`, which prints its first line before errors. */
export function refusedPush(
  store: ImageStore,
  reason: LoginRefusal | 'insufficient-scope',
): string {
  return `${store === 'containerd' ? 'authentication required - ' : 'unauthorized: '}${detail(reason)}`;
}

/** The message at `docker pull` for a repository that is private or does not exist. */
export function deniedPull(store: ImageStore, familiarName: string): string {
  const denied = `${daemon}pull access denied for ${familiarName}, repository does not exist or may require 'docker login'`;
  return store === 'containerd' ? denied : `${denied}: ${graphDenied}`;
}

export function deniedPush(store: ImageStore): string {
  return store === 'containerd'
    ? 'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed'
    : graphDenied;
}

/** Too many pulls without a login (facts.md#pull-limit-message). */
export function pullLimitReached(store: ImageStore): string {
  const from = store === 'containerd' ? 'error from registry' : 'toomanyrequests';
  return `${daemon}${from}: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit`;
}

const graphDenied = 'denied: requested access to the resource is denied';

/** The registry's part of the message. */
function detail(reason: LoginRefusal | 'insufficient-scope'): string {
  switch (reason) {
    // facts.md#password-refused-message
    case 'password-needs-access-token':
      return 'your account must log in with a Personal Access Token (PAT) - learn more at docs.docker.com/go/access-tokens';
    // facts.md#email-unverified-message
    case 'email-not-verified':
      return 'email must be verified before using account';
    // facts.md#token-expired-message
    case 'access-token-expired':
      return 'personal access token is expired';
    // facts.md#scopes-message
    case 'insufficient-scope':
      return 'access token has insufficient scopes';
    // Docker does not publish the text for a deactivated or revoked token. The simulator uses the
    // text for an incorrect one (facts.md#choice-inactive-token).
    case 'incorrect':
    case 'access-token-inactive':
    case 'access-token-revoked':
    case 'access-token-deleted':
    case 'email-as-username':
    case 'other-case-username':
    case 'unknown-username':
      return 'incorrect username or password';
  }
}
