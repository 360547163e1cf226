/**
 * Real web servers from Debian. Each is started with its configuration in `deploy/` on a free port,
 * with a copy of a build, at its base path, that `npm run pack` has compressed.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN, type SiteKind } from './built-site.ts';
import { freePort } from './free-port.ts';

export type ServerName = 'caddy' | 'nginx';
export type Server = { readonly origin: string; readonly stop: () => void };

/** Why a server is not available, or undefined if it is installed. */
export function missingServer(name: ServerName): string | undefined {
  const { error } = spawnSync(name, [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' });
  return error && `${name} is not installed; \`npm run machine\` installs it if possible`;
}

type Start = (port: number, folder: string, base: string) => ChildProcess;

const START: Readonly<Record<ServerName, Start>> = {
  caddy: (port, folder, base) =>
    spawn('caddy', ['run', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'], {
      env: {
        ...process.env,
        SITE: `http://127.0.0.1:${port}`,
        ROOT: join(folder, 'site'),
        BASE: base,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
      },
    }),
  nginx: (port, folder, base) => {
    const ours = readFileSync('deploy/nginx.conf', 'utf8').replace(
      'error_page 404 /',
      `error_page 404 ${base}`,
    );
    mkdirSync(join(folder, 'logs'));
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''}
      error_log ${folder}/logs/error.log; events {}
      http { include /etc/nginx/mime.types; access_log off; client_body_temp_path ${folder}/body;
        server { listen 127.0.0.1:${port}; root ${join(folder, 'site')}; ${ours} } }`,
    );
    return spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  },
};

/** Resolves when the server responds. Rejects with its output if it stops. */
export async function start(name: ServerName, site: SiteKind = PLAIN): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  cpSync(site.folder, join(folder, 'site', site.base), { recursive: true });
  spawnSync(process.execPath, ['scripts/pack.mjs', join(folder, 'site')], { stdio: 'inherit' });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = START[name](port, folder, site.base);
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stopped = new Promise<never>((_, reject) => {
    child.on('exit', () => reject(new Error(`${name} stopped: ${output}`)));
  });
  stopped.catch(() => undefined);
  const answers = async (): Promise<void> => {
    const answer = await fetch(origin).catch(() => undefined);
    if (answer) return;
    await new Promise((next) => setImmediate(next));
    await answers();
  };
  await Promise.race([answers(), stopped]);
  return {
    origin,
    stop: () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
