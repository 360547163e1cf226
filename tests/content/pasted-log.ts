/** Logs of builds and deployments, as a reader pastes them, with one line that says what failed. */
import fc from '../support/fast-check.ts';

const hash = fc.stringMatching(/^[0-9a-f]{12,64}$/);
const time = fc.date({
  min: new Date('2024-01-01'),
  max: new Date('2026-12-01'),
  noInvalidDate: true,
});
const number = fc.integer({ min: 1, max: 99_999 });
const name = fc.constantFrom('api', 'web', 'worker', 'nginx', 'postgres', 'redis', 'base', 'proxy');
const verb = fc.constantFrom('installing', 'resolving', 'building', 'waiting for', 'copying');
const file = fc.constantFrom(
  'package.json',
  'Dockerfile',
  'src/main.go',
  'requirements.txt',
  '.env',
);

const text = (parts: readonly unknown[], write: (...parts: string[]) => string) =>
  fc.tuple(...(parts as fc.Arbitrary<unknown>[])).map((made) => write(...made.map(String)));

/** One line that says nothing of the fault. */
const line = fc.oneof(
  text(
    [number, number, file],
    (a, b, f) => `#${a} [internal] load build definition from ${f} ${b}kB`,
  ),
  text([number, hash], (a, h) => `#${a} sha256:${h} 3.62MB / 3.62MB 0.${a}s done`),
  text([time, name, verb, number], (t, n, v, a) => `${t} INFO [${n}] ${v} module ${a} of ${a}`),
  text([hash, name], (h, n) => `${h}: Pulling fs layer for the ${n} image`),
  text([number, file], (a, f) => `npm warn deprecated package@${a}: use another one, see ${f}`),
  text([number, name], (a, n) => `time="12:00:0${a}" level=info msg="starting the ${n} service"`),
  text([number], (a) => `Step ${a}/20 : RUN apt-get update && apt-get install -y curl`),
  text(
    [hash, number],
    (h, a) => `    at Object.<anonymous> (/app/node_modules/${h}/index.js:${a}:7)`,
  ),
  text([name, number], (n, a) => `Container ${n}-${a}  Started, and it is now ready to be used`),
  text(
    [number, name],
    (a, n) => `WARN ${a} the ${n} container has no health check, so it is not known`,
  ),
);

/** A log of at least `length` characters with the message somewhere in it. */
export const logWith = (message: string, length: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(line, { minLength: 150, maxLength: 150 }), fc.nat(100))
    .map(([lines, percent]) => {
      const kept: string[] = [];
      let size = 0;
      for (const each of lines) {
        if (size > length) break;
        kept.push(each);
        size += each.length + 1;
      }
      const at = Math.floor((kept.length * percent) / 100);
      return kept
        .toSpliced(at, 0, `ERROR: ${message}`)
        .join('\n')
        .slice(-length - message.length - 200);
    });
