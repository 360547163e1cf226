declare const preflight: {
  /**
   * Characters that a folder's name must not contain, besides `:` and white space other than a
   * space.
   */
  readonly UNSUPPORTED: string;
  obstacle(nodeVersion: string, folder: string, platform: string): string | undefined;
};
export = preflight;
