// Many people who tell something at once, each with a key of their own, and what each of them was answered.

import { randomInt, randomUUID } from 'node:crypto';

const atOnce = 8;

type Answered = { readonly status: number; readonly reference?: string; readonly words: string };

/** Always the same for the same key: a send that is repeated says the same again. */
const storyOf = (key: string) => ({
  taxonomy: 'lfpse-5',
  reporter: 'public',
  answers: {
    EventType: 'incident',
    Description: `The bell was out of reach. Nurse Sarah Jenkins came at two. (${key.slice(0, 8)})`,
    LocationKnown: 'y',
    Organisation: ['RX1'],
  },
});

/** Rejects where no answer comes at all. */
export const tell = async (origin: string, key: string): Promise<Answered> => {
  const reply = await fetch(`${origin}/api/records`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.1`,
    },
    body: JSON.stringify(storyOf(key)),
  });
  const words = await reply.text();
  return { status: reply.status, words, ...(reply.status === 201 && { reference: JSON.parse(words).reference }) };
};

/** Goes on until nobody answers any more. */
export const streamTo = (origin: string) => {
  const acknowledged = new Map<string, string>();
  const unanswered: string[] = [];
  const others: Answered[] = [];
  let thanked = Promise.withResolvers<void>();

  const teller = async (): Promise<void> => {
    for (;;) {
      const key = randomUUID();
      const answer = await tell(origin, key).catch(() => null);
      if (answer === null) {
        unanswered.push(key);
        return;
      }
      if (answer.reference !== undefined) {
        acknowledged.set(key, answer.reference);
        thanked.resolve();
        thanked = Promise.withResolvers();
      } else {
        unanswered.push(key);
        others.push(answer);
      }
    }
  };
  const over = Promise.all(Array.from({ length: atOnce }, teller));
  return {
    acknowledged,
    unanswered,
    others,
    over,
    /** Resolves at the moment when the next of them has heard that it is kept. */
    nextThanks: (): Promise<void> => thanked.promise,
  };
};
