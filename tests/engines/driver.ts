/**
 * The actions of a reader in a browser: flows are written against this interface once, and each
 * engine has its own driver.
 *
 * An element is identified by its role and its full accessible name, and must be the only visible
 * one with that name. Pressing and typing wait until it is visible; `sees` does not wait.
 */
export type Role = 'button' | 'heading' | 'link' | 'radio' | 'region' | 'textbox';

export interface Driver {
  goto(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes back in the history. The previous page can appear immediately or later. */
  back(): Promise<void>;
  /** Clicks with the pointer. `within` is the name of a region. */
  press(role: Role, name: string, within?: string): Promise<void>;
  /** Types key by key into the field with that label, after its current text. */
  type(label: string, text: string, within?: string): Promise<void>;
  /** The same, followed by the Enter key. */
  enter(label: string, text: string, within?: string): Promise<void>;
  /** Whether the element is visible now. */
  sees(role: Role, name: string, within?: string): Promise<boolean>;
  /** The visible text of the page or of one region; empty if the region does not exist. */
  text(within?: string): Promise<string>;
  /** Errors that the browser has reported so far. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}
