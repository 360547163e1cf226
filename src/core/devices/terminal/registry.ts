/**
 * Docker's registry as a client meets it: who may log in, and who may pull or push what.
 *
 * The world answers for secrets; usernames, permissions and repositories are judged here. A client
 * sends its credential with every request, so a public repository is refused to one whose
 * credential is refused, and given to one who sends none (facts §5.4).
 *
 * One rule for usernames, from public reports: the web takes the e-mail address and any case, the
 * command line takes the Docker ID in lower case and nothing else (hub-feedback #1434, 2018-03-28
 * and 2021-05-21; #935, 2023-02-19 and 2023-09-05).
 */
import type { Permission } from '../../account/access-token.ts';
import type { StoredCredential } from './stored-credential.ts';

export type SecretRefusal =
  | 'incorrect'
  /** The right account password, while two-factor authentication is on. */
  | 'password-needs-access-token'
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

/** What the world supplies. Pure: the same question gets the same answer within one command. */
export type Registry = {
  readonly dockerId: string;
  readonly email: string;
  checkSecret(secret: string): SecretAnswer;
};

export type UsernameRefusal = 'email-as-username' | 'other-case-username' | 'unknown-username';
export type LoginRefusal = SecretRefusal | UsernameRefusal;
export type LoginAnswer =
  | Extract<SecretAnswer, { readonly ok: true }>
  | { readonly ok: false; readonly reason: LoginRefusal };

export type Transfer = 'pull' | 'push';

/** `denied` also stands for a repository that does not exist: the registry does not tell. */
export type TransferRefusal = LoginRefusal | 'denied' | 'insufficient-scope';
export type TransferAnswer =
  { readonly ok: true } | { readonly ok: false; readonly reason: TransferRefusal };

/** Public repositories of the practice, besides the person's own. */
const publicImages = ['library/hello-world', 'library/alpine', 'library/nginx', 'library/ubuntu'];

/** The person's own repositories: names without the Docker ID. */
export const ownRepositories = { public: 'hello', private: 'diary' } as const;

/** What the registry says to a username and a secret. */
export function login(
  registry: Registry,
  { username, secret }: { readonly username: string; readonly secret: string },
): LoginAnswer {
  const answer = registry.checkSecret(secret);
  if (username === registry.dockerId) return answer;
  return { ok: false, reason: usernameRefusal(registry, username) };
}

/** Whether a client may move an image. `answer` is what its credential got, `anonymous` if none. */
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
    return ask.transfer === 'pull' && visibility === 'public' ? { ok: true } : refuse('denied');
  }
  if (!answer.ok) return refuse(answer.reason);
  const own = repository.startsWith(`${registry.dockerId}/`);
  const permission = answer.kind === 'access-token' ? answer.permission : 'read-write-delete';
  switch (ask.transfer) {
    case 'pull':
      if (visibility === 'public') return { ok: true };
      if (visibility === 'none') return refuse('denied');
      return permission === 'public-read' ? refuse('insufficient-scope') : { ok: true };
    case 'push':
      if (!own) return refuse('denied');
      return permission === 'public-read' || permission === 'read'
        ? refuse('insufficient-scope')
        : { ok: true };
  }
}

/** What a stored credential gets from the registry at this moment. */
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
