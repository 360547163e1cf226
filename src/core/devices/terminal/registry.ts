/**
 * Docker's registry as the client sees it: whether a login is accepted, and whether a client can
 * pull or push an image.
 *
 * The world checks secrets. This module checks usernames, permissions, and repositories. A client
 * sends its credential with every request, so the registry refuses even a public repository if it
 * refuses the credential, and allows it without a credential (facts.md#public-pull-fails).
 *
 * The rule for usernames is from public reports (facts.md#cli-takes-docker-id,
 * facts.md#choice-cli-name): the website accepts the email address and any capitalization. The
 * command line accepts only the Docker ID in lowercase.
 */
import type { Permission } from '../../account/access-token.ts';
import type { StoredCredential } from './stored-credential.ts';

type SecretRefusal =
  | 'incorrect'
  /** The correct account password, while 2FA is on. */
  | 'password-needs-access-token'
  /** The credential is right, and the account's email address is not verified. */
  | 'email-not-verified'
  | 'access-token-expired'
  | 'access-token-inactive'
  | 'access-token-revoked'
  | 'access-token-deleted';

export type SecretAnswer =
  | { readonly ok: true; readonly kind: 'account-password' }
  | {
      readonly ok: true;
      readonly kind: 'access-token';
      readonly tokenId: string;
      readonly permission: Permission;
    }
  | { readonly ok: false; readonly reason: SecretRefusal };

/**
 * The part that the world supplies. `checkSecret` is pure: within one command, it returns the same
 * answer for the same secret.
 */
export type Registry = {
  readonly dockerId: string;
  readonly email: string;
  checkSecret(secret: string): SecretAnswer;
  /** The person's other account. */
  readonly other: {
    readonly dockerId: string;
    checkSecret(secret: string): SecretAnswer;
  };
  readonly anonymousPulls: AnonymousPulls['kind'];
  /** Whether too many failed attempts have locked sign-in to the account. */
  readonly signIn: 'open' | 'locked';
};

/** Pulls without a login, which are limited for a whole network (facts.md#pull-limit). `untilMs` is
 * epoch milliseconds. */
export type AnonymousPulls =
  { readonly kind: 'allowed' } | { readonly kind: 'used-up'; readonly untilMs: number };

type UsernameRefusal = 'email-as-username' | 'other-case-username' | 'unknown-username';
export type LoginRefusal = SecretRefusal | UsernameRefusal;
export type LoginAnswer =
  /** `dockerId` is the account to which the credential belongs. */
  | (Extract<SecretAnswer, { readonly ok: true }> & { readonly dockerId: string })
  | { readonly ok: false; readonly reason: LoginRefusal };

export type Transfer = 'pull' | 'push';

/**
 * `denied` is also the answer for a repository that does not exist, so that the answer does not
 * show which repositories exist.
 */
export type TransferRefusal =
  | LoginRefusal
  | 'denied'
  /** The answer is the same as for `denied`. The client is logged in to the other account. */
  | 'denied-to-other'
  | 'insufficient-scope'
  | 'pull-limit';
export type TransferAnswer =
  { readonly ok: true } | { readonly ok: false; readonly reason: TransferRefusal };

/** Public repositories of the simulator that do not belong to the reader. */
const publicImages = ['library/hello-world', 'library/alpine', 'library/nginx', 'library/ubuntu'];

/** The reader's repositories: names without the Docker ID. */
export const ownRepositories = { public: 'hello', private: 'diary' } as const;

/** The registry's answer to a username and a secret. */
function login(
  registry: Registry,
  { username, secret }: { readonly username: string; readonly secret: string },
): LoginAnswer {
  const account = [registry, registry.other].find(({ dockerId }) => dockerId === username);
  if (!account) return { ok: false, reason: usernameRefusal(registry, username) };
  const answer = account.checkSecret(secret);
  return answer.ok ? { ...answer, dockerId: account.dockerId } : answer;
}

/**
 * The registry's answer to `docker login`. While sign-in is locked, it does not check a password,
 * and says so (facts.md#lock-message, facts.md#choice-lock-at-registry).
 */
export function answerToLogin(
  registry: Registry,
  credential: { readonly username: string; readonly secret: string },
): LoginAnswer | { readonly ok: false; readonly reason: 'sign-in-locked' } {
  const answer = login(registry, credential);
  const own = credential.username === registry.dockerId;
  if (answer.ok || !own || registry.signIn === 'open') return answer;
  const password = answer.reason === 'incorrect' || answer.reason === 'password-needs-access-token';
  return password ? { ok: false, reason: 'sign-in-locked' } : answer;
}

/**
 * Whether a client can pull or push an image. `answer` is the answer to its credential, or
 * `anonymous` without a credential.
 */
export function transfer(
  registry: Registry,
  ask: {
    readonly transfer: Transfer;
    readonly repository: string;
    readonly answer: LoginAnswer | 'anonymous';
  },
): TransferAnswer {
  const { answer, repository } = ask;
  const visibility = visibilityOf(registry, repository);
  if (answer === 'anonymous') {
    if (ask.transfer === 'push' || visibility !== 'public') return refuse('denied');
    return registry.anonymousPulls === 'allowed' ? { ok: true } : refuse('pull-limit');
  }
  if (!answer.ok) return refuse(answer.reason);
  const own = repository.startsWith(`${answer.dockerId}/`);
  const denied = refuse(answer.dockerId === registry.dockerId ? 'denied' : 'denied-to-other');
  const permission = answer.kind === 'access-token' ? answer.permission : 'read-write-delete';
  switch (ask.transfer) {
    case 'pull':
      if (visibility === 'public') return { ok: true };
      if (visibility === 'none' || !own) return denied;
      return permission === 'public-read' ? refuse('insufficient-scope') : { ok: true };
    case 'push':
      if (!own) return denied;
      return permission === 'public-read' || permission === 'read'
        ? refuse('insufficient-scope')
        : { ok: true };
  }
}

/** The registry's answer to a stored credential now. */
export function answerTo(registry: Registry, stored: StoredCredential): LoginAnswer | 'anonymous' {
  return stored.kind === 'none' ? 'anonymous' : login(registry, stored);
}

function visibilityOf(registry: Registry, repository: string): 'public' | 'private' | 'none' {
  const own = (name: string): string => `${registry.dockerId}/${name}`;
  if (repository === own(ownRepositories.private)) return 'private';
  const isPublic = repository === own(ownRepositories.public) || publicImages.includes(repository);
  return isPublic ? 'public' : 'none';
}

function usernameRefusal(registry: Registry, username: string): UsernameRefusal {
  const lower = username.toLowerCase();
  if (lower === registry.email.toLowerCase()) return 'email-as-username';
  return lower === registry.dockerId ? 'other-case-username' : 'unknown-username';
}

function refuse(reason: TransferRefusal): TransferAnswer {
  return { ok: false, reason };
}
