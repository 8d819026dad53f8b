// The keys of a page for whoever works with it all day, told in a fold. Shown only where the browser can listen to them.

export type Keyboard = {
  /** What J and K go through: the links and buttons of whatever carries `data-keys-list`. */
  readonly next: string;
  readonly previous: string;
  readonly others: readonly {
    /** One letter or mark, in capitals. */
    readonly key: string;
    readonly text: string;
    /** A path of ours, or `#` and the id of a field. */
    readonly to: string;
  }[];
};
