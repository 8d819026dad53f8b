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
import { startKeyboard } from './keyboard.ts';
import { startLiveSearch } from './live-search.ts';
import { startLongLists } from './long-list.ts';
import { startPasskeys } from './passkey.ts';
import { startPrintButtons } from './print-button.ts';
import { startProofs } from './proof.ts';
import { startQuickExit } from './quick-exit.ts';
import { Radios } from './radios.ts';

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  createAll(component);
}
startKeyboard();
startLiveSearch();
startLongLists();
startPasskeys();
startPrintButtons();
startProofs();
startQuickExit();
