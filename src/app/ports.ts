/** Where the state of a button or form is kept that is too long to travel with it. */
export interface ActionStates {
  /** @returns a key of at most 40 letters, digits and hyphens, under which `get` finds the text again. */
  put(state: string): Promise<string>;
  /** Null where it is not, or no longer, kept. */
  get(key: string): Promise<string | null>;
}
