/**
 * The browser tests find a free port. In this test, another program listens on port 4321, the
 * default of `npm start`, and two more runs of Playwright start at the same time.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const DEFAULT_PORT = 4321;

/**
 * Listens on the port, in IPv4 and IPv6. If another program already listens there, that one is
 * used.
 */
function listenOn(port: number): Promise<Server> {
  const server = createServer((_, answer) => answer.end('<p>another program</p>'));
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(server);
      else reject(error);
    });
    server.listen(port, '::', () => {
      resolve(server);
    });
  });
}

async function runBrowserTests(): Promise<string> {
  const env = { ...process.env, PORT: '', SITE_PORT: '' };
  const output = mkdtempSync(join(tmpdir(), 'browser-tests-'));
  const test = ['playwright', 'test', 'served-build', '--project=browser', '--output', output];
  try {
    return (await promisify(execFile)('npx', test, { env })).stdout;
  } finally {
    rmSync(output, { recursive: true });
  }
}

test('two runs of the browser tests pass while another program listens on 4321', async () => {
  const other = await listenOn(DEFAULT_PORT);
  try {
    for (const output of await Promise.all([runBrowserTests(), runBrowserTests()])) {
      expect(output).toContain('1 passed');
    }
  } finally {
    other.close();
  }
});
