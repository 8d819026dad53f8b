// Dictation into a field: what was said is put in where the caret stands, as it is heard; words still being heard are shown
// below. It stops by its button, or when the browser has heard nothing for a while.

import { type Recognition, type RecognitionResult, recognitionOf } from './recognition.ts';

/** Words put in between others are set apart from them. */
export const spaced = (before: string, words: string, after: string): string => {
  const said = words.trim();
  const start = before === '' || /\s$/.test(before) ? '' : ' ';
  const end = after === '' || /^[\s.,;:!?]/.test(after) ? '' : ' ';
  return said === '' ? '' : start + said + end;
};

/** What this event has heard for good, and what it is still hearing. */
export const heardIn = ({
  resultIndex,
  results,
}: RecognitionResult): { readonly said: string; readonly interim: string } => {
  const fresh = Array.from(results).slice(resultIndex);
  const wordsOf = (isFinal: boolean): string =>
    fresh
      .filter((heard) => heard.isFinal === isFinal)
      .map((heard) => heard[0]?.transcript ?? '')
      .join(' ');
  return { said: wordsOf(true), interim: wordsOf(false) };
};

const putIn = (field: HTMLTextAreaElement, words: string): void => {
  const { selectionStart, selectionEnd, value } = field;
  const text = spaced(value.slice(0, selectionStart), words, value.slice(selectionEnd));
  field.setRangeText(text, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

let current: Recognition | null = null;

/** Begins to listen, or stops; `box` holds the button, the line that says what is heard, and the words for both. */
export const speak = (box: HTMLElement, field: HTMLTextAreaElement, button: HTMLButtonElement): void => {
  if (current) {
    current.stop();
    return;
  }
  const Made = recognitionOf(window);
  const status = box.querySelector('.app-speak__heard');
  if (!Made || !status) return;
  const { words = '', stop = '', listening = '', refused = '', silent = '', lang = '' } = box.dataset;
  const recognition = new Made();
  current = recognition;
  let last = '';
  recognition.lang = lang;
  recognition.continuous = true;
  recognition.interimResults = true;
  recognition.onresult = (event) => {
    const { said, interim } = heardIn(event);
    putIn(field, said);
    status.textContent = interim || listening;
  };
  recognition.onerror = ({ error }) => {
    last = error === 'not-allowed' || error === 'service-not-allowed' ? refused : silent;
  };
  recognition.onend = () => {
    current = null;
    button.textContent = words;
    button.setAttribute('aria-pressed', 'false');
    status.textContent = last;
  };
  // Somebody who has not been in the field speaks on at its end.
  if (document.activeElement !== field && field.selectionStart === 0)
    field.setSelectionRange(field.value.length, field.value.length);
  recognition.start();
  button.textContent = stop;
  button.setAttribute('aria-pressed', 'true');
  status.textContent = listening;
};
