// What a browser lends a page and the one that runs the tests has not: dictation and voices. They do as the real ones do.

import type { Page } from 'playwright-core';

/** Must be asked for before the page is opened. Dictation hears `words`; each sentence that is read aloud is noted. */
export const lendVoice = async (page: Page, words: string): Promise<void> => {
  await page.addInitScript((heard) => {
    class Recognition {
      lang = '';
      onresult: ((event: object) => void) | null = null;
      onend: (() => void) | null = null;
      start(): void {
        const piece = (transcript: string, isFinal: boolean) => ({ isFinal, 0: { transcript } });
        setTimeout(() => this.onresult?.({ resultIndex: 0, results: [piece(heard.slice(0, 5), false)] }), 20);
        setTimeout(() => this.onresult?.({ resultIndex: 0, results: [piece(heard, true)] }), 40);
      }
      stop(): void {
        this.onend?.();
      }
    }
    const said: string[] = [];
    let current: SpeechSynthesisUtterance | null = null;
    const voices = {
      getVoices: () => [{ lang: 'en-GB' }, { lang: 'cy-GB' }],
      speak: (utterance: SpeechSynthesisUtterance) => {
        said.push(utterance.text);
        current = utterance;
        setTimeout(() => current === utterance && utterance.dispatchEvent(new Event('end')), 30);
      },
      cancel: () => {
        current = null;
      },
      addEventListener: () => {},
    };
    Object.assign(window, { SpeechRecognition: Recognition, webkitSpeechRecognition: Recognition, saidAloud: said });
    Object.defineProperty(window, 'speechSynthesis', { value: voices });
  }, words);
};

export const saidAloud = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { saidAloud: readonly string[] }).saidAloud);
