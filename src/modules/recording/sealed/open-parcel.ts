// Opens what a phone sealed when there was no signal and sends it like any other story, of nobody in particular. Whoever brings
// the parcel, and however often: the key inside makes it one record, and the reply is sealed to the phone that told it.

import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { anonymous } from '../../../platform/actor.ts';
import type { Clock } from '../../../platform/clock.ts';
import { failure } from '../../../platform/errors.ts';
import { english, languages } from '../../../platform/language/languages.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { secretPattern } from '../../../platform/vault/secret-address.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import type { Taxonomy } from '../../../taxonomy/index.ts';
import { type Box, isPublicKey, open, seal } from '../../../ui/client/phone/box.ts';
import type { Parcel } from '../../../ui/client/phone/outbox.ts';
import {
  harms,
  hasWords,
  kinds,
  mostLetters,
  type Packet,
  purposes,
  type Reply,
  tellers,
} from '../../../ui/client/phone/story.ts';
import type { Sender } from '../send.ts';
import { answersOf } from './answers-of.ts';
import { findPhoneKey } from './phone-keys.ts';

export type SealedDeps = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly taxonomy: Taxonomy;
  readonly sender: Sender;
};

/**
 * A phone that never heard our answer asks again when its owner takes it out of the drawer. For more than a year we then know
 * that we have the story: some 350 bytes each, of the few stories that come this way.
 */
const replyKeptDays = 400;

/** An uncompressed point of P-256: 65 bytes. */
const point = Type.String({ pattern: '^[A-Za-z0-9_-]{87}$' });
const oneOf = <const Names extends readonly string[]>(names: Names) =>
  Type.Union(names.map((name) => Type.Literal(name)));

const packetShape = Type.Object(
  {
    v: Type.Literal(1),
    key: Type.String({ pattern: secretPattern }),
    replyTo: point,
    told: Type.Object(
      {
        words: Type.String({ minLength: 1, maxLength: mostLetters.words }),
        kind: oneOf(kinds),
        who: oneOf(tellers),
        where: Type.String({ maxLength: mostLetters.where }),
        when: Type.String({ pattern: '^(?:\\d{4}-\\d{2}(?:-\\d{2})?)?$' }),
        harm: oneOf(harms),
        more: Type.String({ maxLength: mostLetters.more }),
        toldIn: Type.String({ maxLength: 35 }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);

export const openParcel = async (deps: SealedDeps, { kid, ...box }: Parcel): Promise<Result<Box>> => {
  const key = await findPhoneKey(deps.vault, kid);
  if (!key) return fail(failure('phone-key-unknown'));
  const packet = readPacket(await open(key, purposes.packet, box).catch(() => null));
  // Before anything is kept: a story whose teller could never hear of it was made by no page of ours.
  if (!packet || !(await isPublicKey(packet.replyTo))) return fail(failure('box-unreadable'));
  const reply = await replyTo(deps, packet);
  return reply.ok ? ok(await seal(packet.replyTo, purposes.reply, reply.value)) : reply;
};

const readPacket = (value: unknown): Packet | null => {
  if (!Value.Check(packetShape, value)) return null;
  const packet = value as Packet;
  const { told } = packet;
  const clean = {
    ...told,
    words: cleaned(told.words),
    where: cleaned(told.where),
    more: cleaned(told.more),
    toldIn: spoken.has(told.toldIn) ? told.toldIn : english.tag,
  };
  return hasWords(clean.words) ? { ...packet, told: clean } : null;
};

/** A page that the phone kept may be of a language that we no longer speak. */
const spoken = new Set(languages.map(({ tag }) => tag));

/** What cannot be kept is left out, rather than the whole refused. */
const cleaned = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** What was answered before stands, whatever the questions of today make of the story. */
const replyTo = async (deps: SealedDeps, { key, told }: Packet): Promise<Result<Reply>> => {
  const before = await deps.sender.repliedTo(key);
  if (before) return ok(toPhone(before));
  const { reporterKind, answers } = answersOf(deps.taxonomy, told, deps.clock.today());
  const sent = await deps.sender.send(anonymous, {
    reporterKind,
    answers,
    keep: [],
    key,
    replyKeptDays,
    toldIn: told.toldIn,
  });
  if (sent.ok) return ok(toPhone(sent.value));
  const meanwhile = await deps.sender.repliedTo(key);
  return meanwhile ? ok(toPhone(meanwhile)) : sent;
};

type SentNow = NonNullable<Awaited<ReturnType<Sender['repliedTo']>>>;

const toPhone = ({ reference, receipt, tone, isPlaced }: SentNow): Reply => ({
  reference,
  receipt: receipt ?? '',
  tone,
  isPlaced,
});
