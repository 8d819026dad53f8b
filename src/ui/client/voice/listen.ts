// Reads the page aloud with the browser's own voice. Pausing remembers the sentence and goes on from its beginning: what
// browsers call "pause" does nothing on many phones.

import { readAloudOf } from './sentences.ts';

type Reading = { sentences: readonly string[]; next: number; isReading: boolean };
const reading: Reading = { sentences: [], next: 0, isReading: false };

export const listen = (box: HTMLElement, button: HTMLButtonElement, stopButton: HTMLButtonElement): void => {
  const { words = '', pause = '', resume = '', lang = '' } = box.dataset;

  const show = (): void => {
    const isUnderWay = reading.next > 0 || reading.isReading;
    button.textContent = reading.isReading ? pause : isUnderWay ? resume : words;
    stopButton.hidden = !isUnderWay;
  };
  const stop = (): void => {
    const hadFocus = document.activeElement === stopButton;
    Object.assign(reading, { sentences: [], next: 0, isReading: false });
    speechSynthesis.cancel();
    show();
    if (hadFocus) button.focus();
  };
  const readNext = (): void => {
    const sentence = reading.sentences[reading.next];
    if (!reading.isReading) return;
    if (sentence === undefined) {
      stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = lang;
    utterance.onend = () => {
      if (!reading.isReading) return;
      reading.next += 1;
      readNext();
    };
    speechSynthesis.speak(utterance);
  };

  if (reading.isReading) {
    reading.isReading = false;
    speechSynthesis.cancel();
  } else {
    const content = document.querySelector<HTMLElement>('main');
    if (reading.sentences.length === 0 && content) reading.sentences = readAloudOf(content, lang);
    reading.isReading = true;
    readNext();
  }
  stopButton.onclick = stop;
  addEventListener('pagehide', stop, { once: true });
  show();
};
