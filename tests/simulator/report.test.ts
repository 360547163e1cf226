// @vitest-environment happy-dom
/** The report of a mistake: kinds only, and nothing that the reader typed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import words from '../../content/ui/en/report.json' with { type: 'json' };
import fc, { runs } from '../support/fast-check.ts';
import type { Act } from '../../src/core/world/act.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { whole } from '../../src/simulator/lazy.ts';
import { kindsOf, reportText, shownContact } from '../../src/simulator/report.ts';
import { startRuntime } from '../../src/simulator/runtime.ts';
import { exercises } from '../../src/exercises/list.ts';
import { textOf } from './drawn.ts';
import { openPractice, type Opened } from './opened.ts';
import { newTab } from './tab.ts';

const label = (name: keyof typeof words.label) => words.label[name];
const page = {
  address: 'https://guide.example/docs/en/practice/?from=me@mail.example#typed',
  language: 'en',
  browser: 'Browser/1.0',
};

test('the report of a page has its address without what follows, the language, and the browser', () => {
  expect(reportText(label, page)).toBe(`What is wrong: 
Page: https://guide.example/docs/en/practice/
Language: en
Browser: Browser/1.0`);
});

test('the report of the simulator adds the exercise, its settings, and each effect as kinds', () => {
  const effects: readonly Effect[] = [
    { type: 'screen', from: 'sign-in', to: 'code-prompt' },
    {
      type: 'code-judged',
      at: 'sign-in',
      verdict: { ok: false, reason: 'replayed', timeStep: 76, nextInSeconds: 3 },
    },
    { type: 'terminal', note: { kind: 'unknown-command', word: 'dokcer' } },
    { type: 'phone', note: { kind: 'entry-added', id: 1 } },
  ];
  const simulator = {
    exercise: 'lost-phone',
    edition: 'classic',
    imageStore: 'graph',
    effects,
  } as const;
  expect(reportText(label, page, simulator)).toBe(`${reportText(label, page)}
Exercise: lost-phone
Screens: classic
Image store: graph
What happened, oldest first: 
- screen sign-in code-prompt
- code-judged sign-in replayed
- terminal unknown-command
- phone entry-added`);
});

test.each<[Effect, string]>([
  [{ type: 'access-token', change: 'deleted' }, 'access-token deleted'],
  [{ type: 'recovery-code-kept', how: 'print' }, 'recovery-code-kept print'],
  [
    { type: 'terminal', note: { kind: 'wrong-thing', what: 'recovery-code' } },
    'terminal wrong-thing recovery-code',
  ],
  [{ type: 'two-factor', to: 'on' }, 'two-factor on'],
  [{ type: 'access-token-refused', reason: 'list-full' }, 'access-token-refused list-full'],
  [{ type: 'clock' }, 'clock'],
])('%o is reported as “%s”', (effect, kinds) => {
  expect(kindsOf(effect)).toBe(kinds);
});

test('a label that ends with a full-width colon has no space after it', () => {
  const japanese = (name: keyof typeof words.label) => `${name}：`;
  expect(reportText(japanese, page)).toBe(
    'wrong：\npage：https://guide.example/docs/en/practice/\nlanguage：en\nbrowser：Browser/1.0',
  );
});

test.each([
  ['mailto:guide@site.example', 'guide@site.example'],
  ['mailto:guide@site.example?subject=A%20mistake', 'guide@site.example'],
  ['https://site.example/report?from=guide', 'https://site.example/report'],
  ['https://site.example/mailto:x', 'https://site.example/mailto:x'],
])('the contact %s is shown as %s', (contact, shown) => {
  expect(shownContact(contact)).toBe(shown);
});

/** A word that is in no kind, and that each typed text contains. */
const MARK = 'Zq7x';
const marked = fc
  .tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }))
  .map(([before, after]) => before + MARK + after);
const commands = fc.constantFrom(
  '',
  'docker ',
  'docker login ',
  'docker login -u ',
  'docker login -p ',
  'docker logout ',
  'docker pull ',
  'docker push aoi_demo/',
  'docker -',
  'sudo ',
  'export ',
  'echo $',
  'echo "',
  'docker login https://',
);

/** Acts in which a reader types something, in every place where the simulator takes text. */
const typedAct: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'authentication-code' as const,
        'recovery-code' as const,
        'email-code' as const,
      ),
      marked,
    )
    .map(([field, text]): Act => ({ type: 'hub.submit', field, text })),
  fc
    .tuple(commands, marked)
    .map(([command, text]): Act => ({ type: 'terminal.enter', line: command + text })),
  marked.map((text): Act => ({ type: 'phone.type-key', text })),
  marked.map((text): Act => ({ type: 'phone.scan', text })),
  marked.map((text): Act => ({ type: 'device-page.submit', text })),
  marked.map((description): Act => ({
    type: 'token.create',
    description,
    permission: 'read-write',
    expiry: { kind: 'none' },
  })),
  marked.map((description): Act => ({ type: 'token.save', description })),
);

test('nothing that a reader types in any exercise is in the report, whatever it is', async () => {
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...exercises),
      fc.array(fc.tuple(fc.nat(4), typedAct), { minLength: 1, maxLength: 12 }),
      async (exercise, steps) => {
        const runtime = await startRuntime(newTab());
        runtime.complete(whole);
        runtime.beginAt({ exercise });
        for (const [planned, act] of steps) {
          // The plan leads to the screens on which the next text is typed.
          for (let step = 0; step < planned; step += 1) {
            const next = exercise.plan({ world: runtime.world(), nowMs: runtime.now() });
            if (next) runtime.act(next);
          }
          runtime.act(act);
        }
        const kinds = runtime.log().map(({ effect }) => kindsOf(effect));
        for (const line of kinds) expect(line).toMatch(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/);
        expect(kinds.join('\n')).not.toContain(MARK);
        lines += kinds.length;
      },
    ),
    { numRuns: runs(300) },
  );
  expect(lines).toBeGreaterThan(500);
});

describe('in the simulator’s menu', () => {
  let practice: Opened;
  beforeEach(async () => {
    sessionStorage.clear();
    practice = await openPractice();
    await practice.goTo('#lost-phone/classic');
  });
  afterEach(() => {
    practice.close();
    vi.unstubAllGlobals();
  });
  const box = () => practice.place.querySelector<HTMLElement>('.report');

  test('the report is shown as it is copied', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText }, userAgent: 'Browser/1.0' });
    await practice.after(() =>
      practice.runtime.act({ type: 'terminal.enter', line: 'docker pul' }),
    );
    await practice.press(practice.t('stage:more'));
    const shown = box()?.querySelector('pre')?.textContent ?? '';
    expect(shown).toContain('Exercise: lost-phone\nScreens: classic\nImage store: containerd');
    expect(shown).toContain('\n- terminal ');
    expect(shown).not.toContain('docker');
    await practice.press(practice.t('report:copy'));
    expect(writeText.mock.calls).toEqual([[shown]]);
  });

  test('without an address for reports, the menu says so', async () => {
    await practice.press(practice.t('stage:more'));
    expect(textOf(box())).toContain(words.noAddress);
    expect(box()?.querySelector('a')).toBeNull();
  });
});
