/**
 * Words that stay as typed in the place of a credential, because they are not secrets: names of
 * variables and files, placeholders, addresses of registries, and text that is already masked.
 */

/** Names that exist on the simulated computer. */
export type KnownNames = {
  readonly files: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
};

/**
 * Names that guides and CI services give to a variable with a credential. A password can begin with
 * `$` too, so any other name stays readable only if a variable has it.
 */
const owners =
  'access|api|auth|ci|cr|deploy|docker|dockerhub|gh|ghcr|github|gitlab|hub|job|my|npm|oat|org|personal|registry|service|the|your';
const things = 'id|key|login|name|pass|passwd|password|pat|pw|pwd|secret|token|user|username';
const conventional = `(?:(?:${owners})_?){0,4}(?:${things})`;
const conventionalName = new RegExp(
  `^(?:${conventional}|${conventional.toUpperCase()}|HOME|HOSTNAME|LOGNAME|PATH|TMPDIR)$`,
);
/** A variable of a shell, PowerShell, or cmd.exe. */
const reference = /^(["']?)(?:\$(?:env:)?(\w+)|\$\{(\w+)\}|%(\w+)%)\1$/;
/** A special parameter of a shell, and a value in a GitHub Actions workflow. */
const parameter = [
  String.raw`\$[0-9?@*#]`,
  String.raw`\$\{\{ ?(?:env|github|inputs|secrets|vars)\.\w{2,40} ?\}\}`,
].join('|');
const fileName = [
  String.raw`(?:~|\.{0,2})/?(?:[\w.-]{1,40}/){0,6}[\w-]{0,40}\.(?:cfg|conf|env|ini|json|key|log|md|pat|pem|secret|token|txt|ya?ml)`,
  String.raw`/(?:dev|etc|home|run|tmp)/[\w./-]{1,60}`,
  // The shell reads a placeholder between `<` and `>` as the name of a file.
  '(?:(?:access|docker|hub|my|your)[_-])*(?:id|name|pat|password|token|user|username)',
].join('|');
const placeholder = `(?:(?:${owners})_){1,4}(?:${things})`.toUpperCase();
const maskedBefore = String.raw`(?:practice-|dckr_pat\.practice\.)?•+\w{0,4}`;

const noSecret = quoted(
  parameter,
  String.raw`\$\((?:cat +|< *)(?:${fileName})\)`,
  placeholder,
  maskedBefore,
  '',
);
const file = quoted(fileName);
const server =
  /^(?:https?:\/\/)?(?:(?:[a-z0-9-]+\.)+(?:aws|cloud|com|de|dev|example|internal|io|jp|local|net|org|test)|localhost|\d+(?:\.\d+){3})(?::\d{2,5})?(?:\/[\w./-]{0,40})?$/i;

/**
 * Whether a part of a line, with its quotes, is only a reference to a secret or no secret at all.
 */
export function isReadable(written: string, variables: ReadonlySet<string>): boolean {
  return noSecret.test(written) || isVariable(written, variables);
}

/** Whether a part of a line is only a variable that has a value or a conventional name. */
function isVariable(written: string, variables: ReadonlySet<string>): boolean {
  const [, , ...names] = reference.exec(written) ?? [];
  const name = names.find((each) => each !== undefined);
  return name !== undefined && (variables.has(name) || conventionalName.test(name));
}

/** Whether a part of a line is the name of a file, or no secret at all. */
export function isFileName(written: string, { files, variables }: KnownNames): boolean {
  const exists = files.has(written.replace(/["']/g, ''));
  return exists || file.test(written) || isReadable(written, variables);
}

/** Whether a word is the address of a registry. */
export function isServer(text: string): boolean {
  return server.test(text);
}

function quoted(...patterns: readonly string[]): RegExp {
  return new RegExp(`^["']?(?:${patterns.join('|')})["']?$`);
}
