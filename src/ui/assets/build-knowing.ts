// Makes the file with which a phone finds names. In a thread of its own: to squeeze it takes some seconds.

import { isMainThread, parentPort } from 'node:worker_threads';
import { readLists, readTaggerFile } from '../../methods/deidentify/lists.ts';
import { pack } from '../client/marks/packed.ts';
import type { Knowing } from './built.ts';
import { squeeze } from './squeeze.ts';

const buildKnowing = (): Knowing => ({
  'knowing.bin': squeeze(pack({ lists: readLists(), tagger: readTaggerFile() })),
});

if (!isMainThread) parentPort?.postMessage(buildKnowing());
