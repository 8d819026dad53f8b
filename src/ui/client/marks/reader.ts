// Reads a story on the phone while it is written: the same engine, with the same lists, that hides names when the story is kept.
// It runs apart from the page, and under a policy that lets it fetch nothing and send nothing.

import { createDeidentify, type Deidentify } from '../../../methods/deidentify/engine.ts';
import { createKnowledge } from '../../../methods/deidentify/knowledge.ts';
import { inUnits } from './mark.ts';
import type { FromReader, ToReader } from './messages.ts';
import { unpack } from './packed.ts';

type Scope = {
  readonly postMessage: (message: FromReader) => void;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<ToReader>) => void) => void;
};
const scope = self as unknown as Scope;

let read: Deidentify | null = null;

scope.addEventListener('message', ({ data }) => {
  if ('knowing' in data) {
    const { lists, tagger } = unpack(new Uint8Array(data.knowing));
    read = createDeidentify(createKnowledge(lists, tagger));
  } else if (read !== null) {
    const { text, keep, also } = data;
    scope.postMessage({ marks: inUnits(text, read(text, { keep, also }).spans) });
  }
});
