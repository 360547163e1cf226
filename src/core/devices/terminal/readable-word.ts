/**
 * Words that stay as typed in the place of a credential, because they are not secrets: names of
 * variables and files, placeholders, addresses of registries, and text that is already masked.
 */

/** Variables of a shell, PowerShell, cmd.exe, and a GitHub Actions workflow. */
const variable = [
  String.raw`\$(?:env:)?[A-Z_]{2,40}[0-9]?(?!\w)`,
  String.raw`\$\{[A-Z_]{2,40}[0-9]?\}`,
  String.raw`\$(?:[a-z]+_)?(?:pass|password|pat|secret|token|user|username)(?!\w)`,
  String.raw`\$[0-9?@*#]`,
  String.raw`%[A-Z_]{2,40}%`,
  String.raw`\$\{\{ ?(?:env|github|inputs|secrets|vars)\.\w{2,40} ?\}\}`,
].join('|');
const fileName = [
  String.raw`(?:~|\.{0,2})/?(?:[\w.-]{1,40}/){0,6}[\w-]{0,40}\.(?:cfg|conf|env|ini|json|key|log|md|pat|pem|secret|token|txt|ya?ml)`,
  String.raw`/(?:dev|etc|home|run|tmp)/[\w./-]{1,60}`,
  // The shell reads a placeholder between `<` and `>` as the name of a file.
  '(?:(?:access|docker|hub|my|your)[_-])*(?:id|name|pat|password|token|user|username)',
].join('|');
const placeholder = '(?:ACCESS|DOCKER|HUB|MY|THE|YOUR)(?:_[A-Z]{2,12})+';
const maskedBefore = String.raw`(?:practice-|dckr_pat\.practice\.)?•+\w{0,4}`;

const noSecret = quoted(
  `(?:${variable})+`,
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
export function isReadable(written: string): boolean {
  return noSecret.test(written);
}

/**
 * Whether a part of a line is the name of a file. `files` are the files on the simulated computer.
 */
export function isFileName(written: string, files: ReadonlySet<string>): boolean {
  return files.has(written.replace(/["']/g, '')) || file.test(written) || isReadable(written);
}

/** Whether a word is the address of a registry. */
export function isServer(text: string): boolean {
  return server.test(text);
}

function quoted(...patterns: readonly string[]): RegExp {
  return new RegExp(`^["']?(?:${patterns.join('|')})["']?$`);
}
