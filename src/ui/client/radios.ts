// The design system's radios, without the one attribute that ARIA 1.2 does not allow on a radio. What a choice opens still
// follows it in reading order.

import { Radios as DesignSystemRadios } from 'nhsuk-frontend';

export class Radios extends DesignSystemRadios {
  override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute('aria-expanded');
  }
}
