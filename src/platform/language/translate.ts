// A machine that translates, of the shape of LibreTranslate (POST /translate, GET /languages): the operator's own, or one that
// they trust. Only words with the names hidden are ever sent to it. Whatever it does wrong is an answer here and no fault.

export type Untranslated =
  /** It did not answer in time, or not at all. */
  | 'unreachable'
  /** It answered that it would not: too busy, no such language, a wrong key. */
  | 'refused'
  /** What it answered is no translation. */
  | 'unreadable'
  /** More words than are sent to it at once. */
  | 'too-long';

export type Translation =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: Untranslated };

export type Translator = {
  /** The name of its machine, to stand beside what it made. */
  readonly name: string;
  /** Languages as BCP 47; null where the machine should find out by itself. */
  readonly translate: (text: string, from: string | null, to: string) => Promise<Translation>;
  readonly isUp: () => Promise<boolean>;
};

export type TranslatorAddress = { readonly url: string; readonly key: string | null };

/** Of the longest answer to a question; a story that is longer is read by somebody who knows its language. */
const mostLetters = 20_000;
const mostAnswerBytes = 1024 * 1024;
const translatesWithinMs = 30_000;
const answersWithinMs = 1_500;

/** Its body as text, unless there is more of it than anybody should read. */
const readAtMost = async (response: Response, bytes: number): Promise<string | null> => {
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const part of response.body ?? []) {
    read += part.length;
    if (read > bytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const translationIn = (body: string | null): string | null => {
  try {
    const { translatedText: text }: { readonly translatedText?: unknown } = JSON.parse(body ?? 'null') ?? {};
    return typeof text === 'string' && text.trim() !== '' && text.isWellFormed() && !text.includes('\0') ? text : null;
  } catch {
    return null;
  }
};

/** Services know the language alone: `pt` of `pt-PT`. */
const codeOf = (language: string): string => language.split('-')[0] ?? language;

export const createTranslator = (
  { url, key }: TranslatorAddress,
  withinMs: number = translatesWithinMs,
): Translator => {
  const at = (path: string): URL => new URL(path, url.endsWith('/') ? url : `${url}/`);
  // Led elsewhere, the words would go to somebody whom the operator has not named.
  const options = { redirect: 'error', credentials: 'omit' } as const;
  return {
    name: new URL(url).hostname,
    translate: async (text, from, to) => {
      if (text.length > mostLetters) return { ok: false, why: 'too-long' };
      const asked = {
        q: text,
        source: from === null ? 'auto' : codeOf(from),
        target: codeOf(to),
        format: 'text',
        ...(key !== null && { api_key: key }),
      };
      try {
        const response = await fetch(at('translate'), {
          ...options,
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(asked),
          signal: AbortSignal.timeout(withinMs),
        });
        const body = await readAtMost(response, mostAnswerBytes);
        if (response.status >= 500) return { ok: false, why: 'unreachable' };
        if (!response.ok) return { ok: false, why: 'refused' };
        const translated = translationIn(body);
        return translated === null ? { ok: false, why: 'unreadable' } : { ok: true, text: translated };
      } catch {
        return { ok: false, why: 'unreachable' };
      }
    },
    isUp: async () => {
      try {
        const response = await fetch(at('languages'), { ...options, signal: AbortSignal.timeout(answersWithinMs) });
        await response.body?.cancel();
        return response.ok;
      } catch {
        return false;
      }
    },
  };
};
