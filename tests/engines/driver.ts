/**
 * What a reader can do with a browser, and no more: the flows are written against this once, and
 * each engine is driven behind it by what it understands.
 *
 * A thing is named by its role and accessible name, whole, and must be the only one of that name in
 * sight. To press or type waits until it is there; to look does not.
 */
export type Role = 'button' | 'heading' | 'img' | 'link' | 'radio' | 'region' | 'textbox';

export interface Driver {
  goto(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Asks for it and no more: the page before may come at once or after a while. */
  back(): Promise<void>;
  /** Presses with the pointer. `within` is the name of a region. */
  press(role: Role, name: string, within?: string): Promise<void>;
  /** Types key by key into the field of that label, after what stands there. */
  type(label: string, text: string, within?: string): Promise<void>;
  /** The same, and the Enter key. */
  enter(label: string, text: string, within?: string): Promise<void>;
  /** Whether it is in sight now. */
  sees(role: Role, name: string, within?: string): Promise<boolean>;
  /** The text in sight on the page, or in one region of it; empty while the region is not there. */
  text(within?: string): Promise<string>;
  /** What the browser complained of so far. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}
