// Making local questions: a draft is changed as often as wanted, published as a version that stays, and withdrawn.

import { createHash } from 'node:crypto';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import type { Audit } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database, Queryable } from '../../../platform/database/database.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { type LocalQuestion, type LocalSet, mostQuestions, moved, withQuestion } from './question.ts';
import { discardDraft, endPublished, holdSets, type KeptSet, keepDraft, publishDraft, readSets } from './store.ts';

export type LocalDeps = { readonly db: Database; readonly clock: Clock; readonly audit: Audit };

export type Standing = {
  /** What is asked now. */
  readonly published: KeptSet | null;
  /** What would be asked next: the draft, or else what is asked now. */
  readonly draft: LocalSet;
  readonly hasDraft: boolean;
  /** All that were ever published, the newest first. */
  readonly versions: readonly KeptSet[];
};

export const readStanding = async ({ db }: LocalDeps, actor: Account): Promise<Standing> =>
  standingOf(actor.organisationCode, await readSets(db.as(scopeOf(actor)), actor.organisationCode));

const standingOf = (organisationCode: string, sets: readonly KeptSet[]): Standing => {
  const draft = sets.find(({ state }) => state === 'draft');
  const published = sets.find(({ state }) => state === 'published') ?? null;
  const version = (sets[0]?.version ?? 0) + 1;
  const { questions = [], onQuickWays = false } = published ?? {};
  return {
    published,
    draft: draft ?? { organisationCode, version, questions, onQuickWays },
    hasDraft: draft !== undefined,
    versions: sets.filter(({ state }) => state !== 'draft'),
  };
};

/** The same name is never given to two questions, in whichever versions. */
const newId = ({ draft, versions }: Standing): string => {
  const used = [draft, ...versions].flatMap(({ questions }) => questions.map(({ id }) => Number(id.slice(1))));
  return `q${Math.max(0, ...used) + 1}`;
};

type Change = (standing: Standing) => Result<Pick<LocalSet, 'questions' | 'onQuickWays'>>;

const changeDraft = (deps: LocalDeps, actor: Account, change: Change): Promise<Result<LocalSet>> =>
  held(deps, actor, async (tx, standing) => {
    const changed = change(standing);
    if (!changed.ok) return changed;
    const draft = { ...standing.draft, ...changed.value };
    await keepDraft(tx, draft);
    await deps.audit.write(tx, [
      {
        actor,
        action: 'local-questions.draft',
        organisationCode: draft.organisationCode,
        detail: { version: draft.version, questions: draft.questions.length },
      },
    ]);
    return ok(draft);
  });

/** One after another, so that two people who change the questions at once lose nothing. */
const held = <T>(
  { db }: LocalDeps,
  actor: Account,
  work: (tx: Queryable, standing: Standing) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const scoped = db.as(scopeOf(actor));
  return scoped.transaction(async (tx) => {
    await holdSets(tx, actor.organisationCode);
    return work(tx, standingOf(actor.organisationCode, await readSets(tx, actor.organisationCode)));
  });
};

const unknownQuestion = failure('not-found');

const holds = (questions: readonly LocalQuestion[], id: string): boolean => questions.some((one) => one.id === id);

/** `id` null: a new one. */
export const keepQuestion = (
  deps: LocalDeps,
  actor: Account,
  id: string | null,
  given: Omit<LocalQuestion, 'id'>,
): Promise<Result<LocalSet>> =>
  changeDraft(deps, actor, (standing) => {
    const { questions, onQuickWays } = standing.draft;
    if (id !== null && !holds(questions, id)) return fail(unknownQuestion);
    if (id === null && questions.length >= mostQuestions)
      return fail(
        failure('invalid-answers', [
          { field: 'label', message: `There are ${mostQuestions} questions already. Take one away first.` },
        ]),
      );
    return ok({ questions: withQuestion(questions, { ...given, id: id ?? newId(standing) }), onQuickWays });
  });

export const moveQuestion = (
  deps: LocalDeps,
  actor: Account,
  id: string,
  direction: 'up' | 'down',
): Promise<Result<LocalSet>> =>
  changeDraft(deps, actor, ({ draft: { questions, onQuickWays } }) =>
    holds(questions, id) ? ok({ questions: moved(questions, id, direction), onQuickWays }) : fail(unknownQuestion),
  );

export const removeQuestion = (deps: LocalDeps, actor: Account, id: string): Promise<Result<LocalSet>> =>
  changeDraft(deps, actor, ({ draft: { questions, onQuickWays } }) =>
    ok({ questions: questions.filter((one) => one.id !== id), onQuickWays }),
  );

export const askOnQuickWays = (deps: LocalDeps, actor: Account, onQuickWays: boolean): Promise<Result<LocalSet>> =>
  changeDraft(deps, actor, ({ draft: { questions } }) => ok({ questions, onQuickWays }));

/** Throws away what was not published. */
export const discard = (deps: LocalDeps, actor: Account): Promise<Result<null>> =>
  held(deps, actor, async (tx, { draft: { organisationCode, version } }) => {
    await discardDraft(tx, organisationCode);
    await deps.audit.write(tx, [{ actor, action: 'local-questions.discard', organisationCode, detail: { version } }]);
    return ok(null);
  });

/** Says which draft somebody looked at: another word in it, another mark. */
export const draftMark = ({ version, questions, onQuickWays }: LocalSet): string =>
  createHash('sha256')
    .update(JSON.stringify([version, questions, onQuickWays]))
    .digest('base64url');

/** From now on this is asked, in place of what was. `looked` is the mark of the draft that whoever publishes has looked at. */
export const publish = (deps: LocalDeps, actor: Account, looked: string): Promise<Result<number>> =>
  held(deps, actor, async (tx, { hasDraft, draft }) => {
    if (!hasDraft || draftMark(draft) !== looked) return fail(failure('changed-meanwhile'));
    const { version } = draft;
    if (draft.questions.length === 0)
      return fail(failure('not-possible-now', [], 'There is no question to publish. To stop asking, withdraw them.'));
    const { organisationCode } = actor;
    const done = { organisationCode, by: actor.accountId, on: deps.clock.today() };
    const replaced = await endPublished(tx, done);
    await publishDraft(tx, done);
    await deps.audit.write(tx, [
      { actor, action: 'local-questions.publish', organisationCode, detail: { version, replaced } },
    ]);
    return ok(version);
  });

/** From now on nothing of one's own is asked; what was answered stays. */
export const withdraw = (deps: LocalDeps, actor: Account): Promise<Result<number>> =>
  held(deps, actor, async (tx) => {
    const { organisationCode } = actor;
    const version = await endPublished(tx, { organisationCode, by: actor.accountId, on: deps.clock.today() });
    if (version === null) return fail(failure('not-possible-now'));
    await deps.audit.write(tx, [{ actor, action: 'local-questions.withdraw', organisationCode, detail: { version } }]);
    return ok(version);
  });
