// What of a page is read aloud: its content from the heading on, as it is seen, sentence by sentence.

const spoken = 'h1, h2, h3, p, li, dt, dd, legend, label, summary, caption, th, td, .nhsuk-hint, .nhsuk-panel__body';
/** Reads itself, or is for the eyes alone. */
const silent = '.app-listen, .app-speak, [aria-hidden="true"], .nhsuk-u-visually-hidden';

/** Cut where a sentence ends, so that a voice can stop there and go on; long ones stay whole. */
export const sentencesOf = (text: string, lang: string): readonly string[] => {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain === '') return [];
  const parts =
    'Segmenter' in Intl
      ? Array.from(
          new Intl.Segmenter(lang || 'en', { granularity: 'sentence' }).segment(plain),
          ({ segment }) => segment,
        )
      : plain.split(/(?<=[.!?؟।])\s+/u);
  return parts.map((part) => part.trim()).filter(Boolean);
};

export const readAloudOf = (content: HTMLElement, lang: string): readonly string[] => {
  const all = [...content.querySelectorAll<HTMLElement>(spoken)];
  const outermost = all.filter(
    (one) => !one.closest(silent) && !one.parentElement?.closest(spoken) && one.getClientRects().length > 0,
  );
  return outermost.flatMap((one) => sentencesOf(one.textContent ?? '', lang));
};
