// A way out for somebody who must not be seen here. A plain link; the browser's script makes it faster and leaves no step back.

export type QuickExit = {
  readonly text: string;
  /** A page that nobody wonders about. */
  readonly href: string;
  /** Said while Shift is pressed three times: after the first, after the second, and when it leaves. */
  readonly twice: string;
  readonly once: string;
  readonly leaving: string;
};
