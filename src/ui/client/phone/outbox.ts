// What becomes of a story on a phone, as one table without a clock: told, waiting, sent, seen, gone. Every change is asked of
// it inside one transaction, so that two tabs, a worker and a page that comes back late cannot undo each other.

import type { Box } from './box.ts';

/** Sealed to the service: `kid` says with which of its keys. */
export type Parcel = Box & { readonly kid: string };

/** `order` is counted, since a clock may be wrong. */
type Kept = { readonly id: string; readonly order: number };
type Draft = Kept & { readonly state: 'draft'; readonly sealed: Box };
/** Nobody here can read it. `refusal` is what the service said last, where it was not only out of reach. */
type Waiting = Kept & { readonly state: 'waiting' | 'sending'; readonly parcel: Parcel; readonly refusal?: string };
type Unseen = Kept & { readonly state: 'sent-unseen'; readonly reply: Box };
export type Story = Draft | Waiting | Unseen;

export type Event =
  | { readonly does: 'save'; readonly sealed: Box }
  | { readonly does: 'finish'; readonly parcel: Parcel }
  | { readonly does: 'send' }
  | { readonly does: 'fail'; readonly refusal?: string }
  | { readonly does: 'arrive'; readonly reply: Box }
  /** The receipt has been seen and written down. */
  | { readonly does: 'see' }
  | { readonly does: 'remove' };

export type Shelf = {
  readonly stories: () => Promise<readonly Story[]>;
  /** What stands there afterwards; undefined where nothing does. */
  readonly change: (id: string, event: Event) => Promise<Story | undefined>;
};

export const isToSend = (story: Story): story is Waiting => story.state === 'waiting' || story.state === 'sending';

export const inOrder = (stories: readonly Story[]): readonly Story[] => [...stories].sort((a, b) => a.order - b.order);

/** Nothing, once it is done. What an event does not fit stays as it is; and what is gone never comes back. */
export const next = (story: Story | undefined, event: Event): Story | undefined => {
  if (story === undefined) return undefined;
  const { id, order } = story;
  switch (event.does) {
    case 'save':
      return story.state === 'draft' ? { ...story, sealed: event.sealed } : story;
    case 'finish':
      return story.state === 'draft' ? { id, order, state: 'waiting', parcel: event.parcel } : story;
    case 'send':
      // One that was being sent when everything stopped is sent again: it is kept once, whoever repeats it.
      return isToSend(story) ? { ...story, state: 'sending' } : story;
    case 'fail': {
      if (!isToSend(story)) return story;
      const { refusal: _, ...rest } = story;
      return { ...rest, state: 'waiting', ...(event.refusal !== undefined && { refusal: event.refusal }) };
    }
    case 'arrive':
      return isToSend(story) ? { id, order, state: 'sent-unseen', reply: event.reply } : story;
    case 'see':
      return story.state === 'sent-unseen' ? undefined : story;
    case 'remove':
      return undefined;
  }
};
