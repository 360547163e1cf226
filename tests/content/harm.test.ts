/**
 * Both languages contain the warnings that protect accounts, in the right order: prohibitions and
 * conditions before the action, and the result after it. The rules check the structure of the
 * texts, not the exact words. `harm-in-simulator.test.ts` covers the exercises.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guideSources } from '../support/guide-source.ts';
import { allStatements, sentencesOf, statementsOf, type Statement } from '../support/statements.ts';
import { wordsOf } from '../support/words.ts';
import { REMOVALS, SAYS } from './harm-words.ts';

const RECOVER = '2fa/recover-hub-account.mdx';

const at = ({ place, section, text }: Statement) => `${place}#${section}: ${text}`;
const isAct = ({ text }: Statement) => /^(act|edition):/.test(text);
const isItem = ({ text }: Statement) => /^\d+\. /.test(text);

describe.each(['en', 'ja'] as const)('%s', (language) => {
  const says = SAYS[language];
  const word = (key: string) => String(wordsOf(language).get(key));
  const all = allStatements(language);
  const section = (path: string, id: string) =>
    statementsOf(language, path).filter((each) => each.section === id && !isAct(each));
  /** The text of a section, for rules about order. */
  const textOf = (path: string, id: string) =>
    section(path, id)
      .map(({ text }) => text)
      .join('\n');
  const indexIn = (text: string, pattern: RegExp) => {
    const index = text.search(pattern);
    expect(index, `${String(pattern)} in: ${text}`).toBeGreaterThanOrEqual(0);
    return index;
  };

  test.each(['what-do-you-still-have', 'signed-in-browser', 'afterwards'])(
    'recovery, #%s: the first sentence forbids signing out, before any step',
    (id) => {
      const [first] = section(RECOVER, id);
      expect(sentencesOf(first?.text ?? '')[0]).toMatch(says.doNotSignOut);
    },
  );

  test('no statement forbids signing out in one case and asks for it in another', () => {
    const both = all.filter(({ text }) => says.doNotSignOut.test(text) && says.signOut.test(text));
    expect(both.map(at)).toEqual([]);
    // Checks the rule itself.
    expect(says.signOutThenNot).toMatch(says.doNotSignOut);
    expect(says.signOutThenNot).toMatch(says.signOut);
  });

  // A session is the way back if Docker no longer accepts the codes of the app.
  test.each([
    ['troubleshooting/sign-in.mdx', 'no-recovery-code-found'],
    ['2fa/new-recovery-code.mdx', 'generate-a-new-recovery-code'],
  ])('%s#%s: codes are tried in a private window, and the session stays', (path, id) => {
    const texts = section(path, id).map(({ text }) => text);
    expect(texts.filter((text) => says.signOut.test(text))).toEqual([]);
    const tried = texts.filter((text) => says.privateWindow.test(text));
    expect(tried).toHaveLength(1);
    expect(sentencesOf(tried[0] ?? '')[0]).toMatch(says.doNotSignOut);
  });

  test.each([
    ['troubleshooting/sign-in.mdx', 'unasked-mail'],
    ['2fa/new-recovery-code.mdx', 'generate-a-new-recovery-code'],
    ['2fa/disable-2fa.mdx', 'disable-two-factor-authentication'],
    ['2fa/real-docker.mdx', 'after'],
  ])(
    '%s#%s: after someone else had access, the password comes first, then a new secret',
    (path, id) => {
      const items = section(path, id).filter(isItem);
      expect(items[0]?.text).toMatch(says.changePassword);
      const last = items.at(-1)?.text ?? '';
      expect(last).toContain('](/2fa/recover-hub-account/#afterwards)');
      expect(last).toMatch(says.newSecretAndCode);
    },
  );

  test('readers whose account is locked are told to stop scripts before they are told to wait', () => {
    const sections = new Map<string, string>();
    for (const { place, section: id, text } of all) {
      const key = id === '' ? place : `${place}#${id}`;
      sections.set(key, `${sections.get(key) ?? ''}\n${text}`);
    }
    const locked = [...sections].filter(([, text]) => says.lock.test(text) && says.wait.test(text));
    expect(locked.length).toBeGreaterThan(4);
    const unsafe = locked.filter(([, text]) => {
      const stop = text.search(says.stopScripts);
      return stop < 0 || stop > text.search(says.wait);
    });
    expect(unsafe.map(([place]) => place)).toEqual([]);
  });

  test.each([
    [RECOVER, 'too-many-attempts'],
    ['troubleshooting/sign-in.mdx', 'too-many'],
  ])('%s#%s: says that a lock is not a ban', (path, id) => {
    const text = textOf(path, id);
    expect(indexIn(text, says.notABan)).toBeLessThan(indexIn(text, says.stopScripts));
  });

  test('the notice says that it is a simulation, that nothing is sent, and what not to enter', () => {
    const notice = word('simulator:notice');
    for (const part of says.notice) expect(notice).toMatch(part);
    expect(notice.length).toBeLessThanOrEqual(100);
  });

  test('no text calls the secret, QR code, or codes of the fictional account real', () => {
    const readme = { place: 'README.md', section: '', text: readFileSync('README.md', 'utf8') };
    const wrong = [...all, readme].filter(({ text }) => says.realThings.test(text));
    expect(wrong.map(at)).toEqual([]);
  });

  test('the text below the notice mentions only the codes of the simulator', () => {
    expect(word('simulator:start.intro')).not.toMatch(says.typeCodes);
    for (const key of ['simulator:ownApp', 'simulator:authenticator.ownText'])
      expect(word(key)).toMatch(says.ofThatEntry);
    expect(word('simulator:field.codeHint')).toMatch(says.practiceEntry);
  });

  test('every instruction to delete or discard something names it', () => {
    const { verb, bare, named } = REMOVALS[language];
    /** Japanese can leave the object out. Then the rest of the sentence has to name it. */
    const objectsIn = (sentence: string): readonly string[] => {
      const objects = [...sentence.matchAll(verb)].map(([, object = '']) => object);
      return objects.length === 0 && bare.test(sentence) ? [sentence] : objects;
    };
    const removals = all
      .filter(({ text }) => !text.startsWith('|'))
      .flatMap((statement) =>
        sentencesOf(statement.text)
          .flatMap(objectsIn)
          .map((object) => ({ statement, object })),
      );
    console.log(`${language}: ${removals.length} removals in ${all.length} statements`);
    expect(removals.length).toBeGreaterThan(20);
    const nameless = removals.filter(({ object }) => !named.test(object));
    expect(nameless.map(({ statement }) => at(statement))).toEqual([]);
  });

  describe('the old recovery code stops working:', () => {
    const keeping = guideSources(language).filter(({ prose }) =>
      prose.includes('does="saved-codes.keep-recovery-code"'),
    );

    test.each(keeping.map(({ path }) => path))('%s says so before and after the steps', (path) => {
      const statements = statementsOf(language, path);
      const first = statements.findIndex(({ text }) => text.startsWith('edition:'));
      const last = statements.findLastIndex(({ text }) => text === 'edition:end');
      const texts = (part: readonly Statement[]) => part.map(({ text }) => text).join('\n');
      expect(texts(statements.slice(0, first))).toMatch(says.oldCodeEnds);
      expect(texts(statements.slice(last))).toMatch(says.oldCodeEnds);
    });

    test.each(['code-lost', 'afterwards'])(
      'recovery, #%s says so before and after the steps',
      (id) => {
        const statements = section(RECOVER, id);
        const step = statements.findIndex(isItem);
        const texts = (part: readonly Statement[]) => part.map(({ text }) => text).join('\n');
        expect(step).toBeGreaterThan(0);
        expect(texts(statements.slice(0, step))).toMatch(says.oldCodeEnds);
        expect(texts(statements.slice(step))).toMatch(says.oldCodeEnds);
      },
    );

    test('the section about adding a device says so', () => {
      expect(textOf('2fa/authenticators.mdx', 'more-than-one-device')).toMatch(says.oldCodeEnds);
    });
  });

  describe('2FA is off:', () => {
    const OFF_ACT = /^act:hub\.(press:disable|submit:recovery-code)$/;
    const pages = guideSources(language).filter(({ acts }) =>
      acts.some((act) => /"hub\.(press:disable|submit:recovery-code)"/.test(act)),
    );

    test.each(pages.map(({ path }) => path))(
      '%s says so after the step, and how to turn it on',
      (path) => {
        const statements = statementsOf(language, path);
        const last = statements.findLastIndex(({ text }) => OFF_ACT.test(text));
        const after = statements.slice(last + 1);
        const upTo = after.findIndex(
          ({ text, section: id }) => text.startsWith('act:') || id !== statements[last]?.section,
        );
        const said = (upTo < 0 ? after : after.slice(0, upTo)).map(({ text }) => text).join('\n');
        expect(said).toMatch(says.isOffNow);
        const later = after.map(({ text }) => text).join('\n');
        expect(later).toMatch(/\]\((\/2fa\/|#afterwards)\)|act:hub\.submit:authentication-code/);
      },
    );

    test('a list item that turns 2FA off says so, and a later one turns it on', () => {
      const items = all.filter((each) => isItem(each) && each.text.includes('[disable]'));
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        expect(item.text).toMatch(says.isOff);
        const text = textOf(item.place, item.section);
        expect(text.indexOf('](/2fa/)')).toBeGreaterThan(text.indexOf('[disable]'));
      }
    });

    test.each([
      'simulator:next.settings',
      'simulator:next.two-factor',
      'simulator:next.home',
      'simulator:log.two-factor.off',
      'simulator:log.enrollment-discarded',
      'simulator:log.recovery.ok',
      'simulator:log.mail.two-factor-off',
      'simulator:log.mail.recovery-code-used',
      'simulator:inbox.subject.two-factor-off',
      'simulator:inbox.subject.recovery-code-used',
    ])('%s says so, and how to turn it on', (key) => {
      expect(word(key)).toMatch(says.isOff);
      expect(word(key)).toMatch(says.turnOn);
    });
  });

  test('the page about turning off 2FA never recommends that for moving the app', () => {
    const rows = section('2fa/disable-2fa.mdx', 'before-you-turn-it-off').filter(({ text }) =>
      text.startsWith('|'),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ text }) => says.turnOff.test(text)).map(at)).toEqual([]);
  });

  test('readers without access to the mailbox can adapt the message to support truthfully', () => {
    const text = textOf(RECOVER, 'both-lost');
    const source = readFileSync(`content/docs/${language}/${RECOVER}`, 'utf8');
    const messages = [...source.matchAll(/```text\n([\s\S]*?)```/g)].map(([, each = '']) => each);
    expect(messages.map((each) => /can still read|can no longer read/.exec(each)?.[0])).toEqual([
      'can still read',
      'can no longer read',
    ]);
    expect(text).toMatch(says.takeOutUntrue);
  });

  test('a condition comes before the action that it applies to', () => {
    const refused = textOf('troubleshooting/sign-in.mdx', 'right-codes-refused');
    expect(indexIn(refused, says.automaticClock)).toBeLessThan(indexIn(refused, says.cancel));
    const login = textOf('docker-login.mdx', 'still-refused');
    expect(indexIn(login, says.otherRegistries)).toBeLessThan(indexIn(login, says.rename));
  });

  test('every hint of the simulator says what to do', () => {
    const hints = all.filter(({ place }) => place.startsWith('simulator:next.'));
    expect(hints.length).toBeGreaterThan(20);
    expect(hints.filter(({ text }) => !says.instructs.test(text)).map(at)).toEqual([]);
  });

  test('no text contains an ambiguous word', () => {
    expect(all.filter(({ text }) => says.ambiguous.test(text)).map(at)).toEqual([]);
  });
});
