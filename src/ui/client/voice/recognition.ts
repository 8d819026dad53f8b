// The browser's own dictation, as far as it is used here. The types that come with TypeScript do not know it.

type Piece = { readonly transcript: string };
type Heard = { readonly isFinal: boolean; readonly [index: number]: Piece | undefined };

export type RecognitionResult = {
  readonly resultIndex: number;
  readonly results: ArrayLike<Heard>;
};

export type Recognition = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: RecognitionResult) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start: () => void;
  stop: () => void;
};

type Made = new () => Recognition;
type WithRecognition = { readonly SpeechRecognition?: Made; readonly webkitSpeechRecognition?: Made };

/** Undefined in a browser that has none. */
export const recognitionOf = (some: object): Made | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = some as WithRecognition;
  return SpeechRecognition ?? webkitSpeechRecognition;
};
