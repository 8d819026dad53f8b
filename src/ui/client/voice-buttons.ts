// "Speak it" beside the story and "Listen" above the page, where the browser can do it. What they do is fetched when one of them
// is first pressed.

import { recognitionOf } from './voice/recognition.ts';

type Voice = typeof import('./voice/page.ts');

const load = (box: HTMLElement): Promise<Voice> => import(box.dataset.script ?? '');

export const startVoiceButtons = (): void => {
  startSpeak();
  startListen();
};

const startSpeak = (): void => {
  const box = document.querySelector<HTMLElement>('.app-speak');
  const button = box?.querySelector('button');
  const field = document.getElementById(box?.dataset.field ?? '');
  if (!box || !button || !(field instanceof HTMLTextAreaElement) || !recognitionOf(window)) return;
  box.hidden = false;
  button.addEventListener('click', async () => (await load(box)).speak(box, field, button));
};

const startListen = (): void => {
  const box = document.querySelector<HTMLElement>('.app-listen');
  const [button, stopButton] = box?.querySelectorAll('button') ?? [];
  if (!box || !button || !stopButton || !('speechSynthesis' in window)) return;
  const { lang = '' } = box.dataset;
  // A page of Polish read by an English voice helps nobody. Some browsers know their voices only after a while.
  const showIfSpoken = (): void => {
    box.hidden = !speechSynthesis.getVoices().some((voice) => voice.lang.startsWith(lang.slice(0, 2)));
  };
  showIfSpoken();
  speechSynthesis.addEventListener?.('voiceschanged', showIfSpoken);
  button.addEventListener('click', async () => (await load(box)).listen(box, button, stopButton));
};
