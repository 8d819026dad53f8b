// The same in words, for everybody: what will be hidden, said once somebody pauses. The words of the page for it wait in templates.

const pauseMs = 1_500;
const mostWords = 5;

/** Fills `{words}` and `{count}` in a copy of what a template holds. */
const filled = (template: HTMLTemplateElement, values: Readonly<Record<string, string>>): Node => {
  const copy = template.content.cloneNode(true);
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    text.textContent = (text.textContent ?? '').replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  return copy;
};

/** `box` holds a line that is read out when it changes, and what it may say. */
export const createSaying = (box: HTMLElement): ((words: readonly string[]) => void) => {
  const line = box.querySelector('[role=status]');
  const [few, more] = box.querySelectorAll('template');
  let timer = 0;
  let said = '';
  const say = (words: readonly string[]): void => {
    const now = words.join('\n');
    if (!line || !few || !more || now === said) return;
    said = now;
    const count = new Intl.NumberFormat(document.documentElement.lang).format(words.length - mostWords);
    const shown = { words: words.slice(0, mostWords).join(', '), count };
    line.replaceChildren(...(words.length === 0 ? [] : [filled(words.length > mostWords ? more : few, shown)]));
  };
  return (words) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => say(words), pauseMs);
  };
};
