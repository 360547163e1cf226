// @vitest-environment happy-dom
/** Copying, downloading, and printing the recovery code. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveRecoveryCode } from '../../src/simulator/recovery-paper.ts';
import { demoIdentity } from '../../src/core/world/demo-identity.ts';
import { textsOf } from './drawn.ts';
import { keys } from './keys.ts';

const code = 'ABCDEFGHJKMNP';
let files: { name: string; blob: Blob; address: string }[];
let revoked: string[];

beforeEach(() => {
  files = [];
  revoked = [];
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 4) });
  document.body.replaceChildren();
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void revoked.push(address));
  vi.spyOn(HTMLElement.prototype, 'click').mockImplementation(function (this: HTMLElement) {
    const link = this as HTMLAnchorElement;
    const blob = blobs.get(link.href);
    if (blob) files.push({ name: link.download, blob, address: link.href });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.stubGlobal('navigator', { clipboard: { writeText } });

describe('copying', () => {
  test('puts only the code on the clipboard, and reports success', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    expect(await saveRecoveryCode('copy-recovery-code', code, keys, 'en')).toEqual({
      ok: true,
      text: 'simulator:do.copied',
    });
    expect(copied).toEqual([code]);
  });

  test.each([
    ['refuses', () => clipboard(() => Promise.reject(new Error('refused')))],
    ['is missing', () => vi.stubGlobal('navigator', {})],
  ])('reports failure if the clipboard %s', async (_how, prepare) => {
    prepare();
    expect(await saveRecoveryCode('copy-recovery-code', code, keys, 'en')).toEqual({
      ok: false,
      text: 'simulator:do.copyFailed',
    });
  });
});

describe('the downloaded file', () => {
  test.each([
    ['en', 'March 4, 2026'],
    ['ja', '2026年3月4日'],
  ] as const)('has CRLF line endings, and the date in the language (%s)', async (locale, date) => {
    const said = await saveRecoveryCode('download-recovery-code', code, keys, locale);
    expect(said).toEqual({ ok: true, text: 'simulator:saved.kept' });
    const [file] = files;
    expect(file?.name).toBe('simulator:saved.fileName.txt');
    expect(file?.blob.type).toBe('text/plain;charset=utf-8');
    const text = (await file?.blob.text()) ?? '';
    const account = JSON.stringify({
      account: `${demoIdentity.dockerId}, ${demoIdentity.email}`,
    });
    expect(text.split('\r\n')).toEqual([
      'simulator:saved.title',
      `simulator:saved.account ${account}`,
      `simulator:saved.date ${JSON.stringify({ date })}`,
      '',
      code,
      '',
      'simulator:saved.use',
      '',
    ]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is released after the download has started', async () => {
    await saveRecoveryCode('download-recovery-code', code, keys, 'en');
    expect(revoked).toEqual(files.map(({ address }) => address));
  });
});

test('a download that the browser refuses is reported', async () => {
  vi.mocked(URL.createObjectURL).mockImplementation(() => {
    throw new Error('refused');
  });
  expect(await saveRecoveryCode('download-recovery-code', code, keys, 'en')).toEqual({
    ok: false,
    text: 'simulator:saved.cannotDownload',
  });
});

const printed = { ok: true, text: 'simulator:saved.printed' };
const notPrinted = { ok: false, text: 'simulator:saved.cannotPrint' };
const card = () => document.querySelector('.recovery-card');
const send = (type: string) => dispatchEvent(new Event(type));

describe('the printed card', () => {
  test('has the same lines as the file', async () => {
    let lines: readonly string[] = [];
    vi.stubGlobal('print', () => {
      send('beforeprint');
      lines = textsOf(document, '.recovery-card > *');
      expect(textsOf(document, '.recovery-card code')).toEqual([code]);
    });
    expect(await saveRecoveryCode('print-recovery-code', code, keys, 'en')).toEqual(printed);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'simulator:saved.title',
      'simulator:saved.account',
      'simulator:saved.date',
      code,
      'simulator:saved.use',
    ]);
  });

  test.each(['afterprint', 'pointerdown', 'keydown', 'pagehide'])(
    'is removed after %s, whether it was printed or canceled',
    async (type) => {
      vi.stubGlobal('print', () => send('beforeprint'));
      await saveRecoveryCode('print-recovery-code', code, keys, 'en');
      expect(card()).not.toBeNull();
      send(type);
      expect(card()).toBeNull();
    },
  );

  test('is printed also by a browser that takes a moment to open its dialog', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('print', () => setTimeout(() => send('beforeprint'), 900));
    const outcome = saveRecoveryCode('print-recovery-code', code, keys, 'en');
    await vi.advanceTimersByTimeAsync(900);
    expect(await outcome).toEqual(printed);
    expect(card()).not.toBeNull();
  });

  test('is in the document at most once', async () => {
    vi.stubGlobal('print', () => send('beforeprint'));
    await saveRecoveryCode('print-recovery-code', code, keys, 'en');
    await saveRecoveryCode('print-recovery-code', code, keys, 'en');
    expect(document.querySelectorAll('.recovery-card')).toHaveLength(1);
  });

  test.each([
    ['has no print', undefined],
    [
      'forbids it',
      () => {
        throw new Error('refused');
      },
    ],
    ['does nothing at it', () => {}],
  ])('is removed, and the code is not saved, in a browser that %s', async (_how, print) => {
    vi.useFakeTimers();
    vi.stubGlobal('print', print);
    const outcome = saveRecoveryCode('print-recovery-code', code, keys, 'en');
    await vi.advanceTimersByTimeAsync(2000);
    expect(await outcome).toEqual(notPrinted);
    expect(card()).toBeNull();
  });
});

test('any other control of the screen saves nothing and reports nothing', () => {
  expect(saveRecoveryCode('cancel', code, keys, 'en')).toBeUndefined();
  expect(files).toEqual([]);
});
