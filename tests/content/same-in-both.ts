/**
 * UI texts that are the same in Japanese as in English, each with its reason. A key listed here
 * that no longer needs it fails the test as well.
 */
export const SAME_IN_BOTH: Readonly<Record<string, string>> = {
  'practice:authenticator.key': 'a product’s name',
  'practice:verdict.then': 'a formula',
  'practice:verdict.next': 'a formula',
  'practice:saved.fileName': 'a file name stays plain ASCII, which every system can read',
};
