// What runs in the browser: only what makes a page kinder. Every page works without it.

import { Button, CharacterCount, createAll, ErrorSummary, PasswordInput, Radios, SkipLink } from 'nhsuk-frontend';

for (const component of [Button, CharacterCount, ErrorSummary, PasswordInput, Radios, SkipLink]) createAll(component);
