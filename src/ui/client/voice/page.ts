// Loaded when somebody first presses "Speak it" or "Listen".

export { listen } from './listen.ts';
export { speak } from './speak.ts';
