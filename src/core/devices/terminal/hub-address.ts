/**
 * Recognizes Docker Hub's other addresses, and usernames, where the server or the image name
 * belongs. The real client would contact another server or refuse the name. The simulator shows the
 * line that works instead.
 */
import { indexServer } from './stored-credential.ts';

/** Host names of Docker that are not the name under which the client knows Docker Hub. */
const hosts = [
  ...['hub.docker.com', 'docker.com', 'www.docker.com', 'app.docker.com', 'login.docker.com'],
  ...['cloud.docker.com', 'index.docker.io', 'registry-1.docker.io', 'registry.docker.io'],
  ...['registry.hub.docker.com', 'auth.docker.io', 'www.docker.io', 'hub.docker.io', 'docker.io'],
];

/** Whether `docker login` takes this server for Docker Hub. */
export function isHub(server: string): boolean {
  return ['', 'docker.io', indexServer].includes(server);
}

/** Whether the text is an address of Docker Hub. */
export function isHubAddress(text: string): boolean {
  return hosts.includes(hostIn(text));
}

/**
 * Whether the text cannot be a server, because it has no dot and no port, or is an email address.
 * It is probably a username.
 */
export function isName(text: string): boolean {
  return /^(?:[\w-]+|[\w.+-]+@[\w.-]+)$/.test(text) && text !== 'localhost';
}

/** The image that an address of Docker Hub is about; `undefined` for any other text. */
export function imageAt(address: string): string | undefined {
  const isUrl = /^https?:\/\//i.test(address);
  const host = hostIn(address);
  const onHub = hosts.includes(host) && (isUrl || !['docker.io', 'index.docker.io'].includes(host));
  if (!onHub) return undefined;
  const path = address.replace(/^https?:\/\//i, '').replace(/^[^/]*\/?/, '');
  const image = path
    .replace(/^(?:_|r|u|v2|repository\/docker)\//, '')
    .replace(/\/(?:tags|general)?$/, '');
  return image.replace(/^library\//, '');
}

function hostIn(text: string): string {
  return text
    .replace(/^\w+:\/\//, '')
    .replace(/[/:].*/s, '')
    .toLowerCase();
}
