// What runs in the browser: only what makes a page kinder. Every page works without it.

import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
} from 'nhsuk-frontend';
import { startAutosave } from './autosave.ts';
import { startCopyButtons } from './copy-button.ts';
import { startHideWords } from './hide-words.ts';
import { startKeyboard } from './keyboard.ts';
import { startLiveSearch } from './live-search.ts';
import { startLongLists } from './long-list.ts';
import { startMarks } from './marks/start.ts';
import { startPasskeys } from './passkey.ts';
import { startPhone } from './phone/notice.ts';
import { startPrintButtons } from './print-button.ts';
import { startProofs } from './proof.ts';
import { startQuickExit } from './quick-exit.ts';
import { Radios } from './radios.ts';
import { startRemember } from './remember.ts';
import { startSettle } from './settle.ts';
import { startSuggestions } from './suggest.ts';
import { startVoiceButtons } from './voice-buttons.ts';

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  createAll(component);
}
startAutosave();
startCopyButtons();
startHideWords();
startKeyboard();
startLiveSearch();
startLongLists();
startMarks();
startPasskeys();
startPhone();
startPrintButtons();
startProofs();
startQuickExit();
startRemember();
startSettle();
startSuggestions();
startVoiceButtons();
