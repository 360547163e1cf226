/**
 * UI texts that are the same in Japanese as in English, each with a reason. The test fails if a key
 * is listed without need.
 */
export const SAME_IN_BOTH: Readonly<Record<string, string>> = {
  'drawings:hub': 'a product’s name',
  'simulator:authenticator.key': 'a product’s name',
  'simulator:verdict.then': 'a formula',
  'simulator:verdict.next': 'a formula',
  'simulator:saved.fileName': 'a file name stays plain ASCII, which every system can read',
};
