// Covering faces and names in a photo before it is sent, on the page of photos alone. Covered pixels are painted over, one
// colour; then the picture itself is drawn anew, and what is sent is that: smaller, and without what the camera wrote into it.

import { type Box, between, centredAt, firstBox, fitted, moved, resized, type Size } from './covers.ts';

const mostPx = 2048;
const jpegQuality = 0.9;
const coverColour = '#1d2a33';
/** A finger that moves less than this only taps, in pixels of the screen. */
const tapPx = 8;

type Point = { readonly x: number; readonly y: number };
type Deed = 'cover' | 'undo' | 'larger' | 'smaller';

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const keys: Readonly<Record<string, Deed>> = {
  Enter: 'cover',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  Backspace: 'undo',
  z: 'undo',
};

const find = <T extends Element>(root: ParentNode, selector: string): T => {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`There is no ${selector}`);
  return found;
};

const start = (root: HTMLElement): void => {
  const input = find<HTMLInputElement>(root, 'input[type="file"]');
  const work = find<HTMLElement>(root, '.app-cover__work');
  const frame = find<HTMLElement>(root, '.app-cover__frame');
  const canvas = find<HTMLCanvasElement>(root, 'canvas');
  const boxShown = find<HTMLElement>(root, '.app-cover__box');
  const said = find<HTMLElement>(root, '.app-cover__said');
  const { form } = input;
  const context = canvas.getContext('2d');
  if (form === null || context === null) return;

  let picture: ImageBitmap | undefined;
  let covers: readonly Box[] = [];
  let box: Box = { x: 0, y: 0, width: 0, height: 0 };
  /** What was chosen is being opened, or what is shown is being made a file: nothing is sent meanwhile. */
  let isBusy = false;
  /** What the form holds is the file that was drawn, with all covers, and no other. */
  let isDrawn = false;

  const size = (): Size => ({ width: canvas.width, height: canvas.height });

  const say = (words: string | undefined): void => {
    said.textContent = words ?? '';
  };

  const draw = (dragged?: Box): void => {
    if (picture === undefined) return;
    isDrawn = false;
    const { width, height } = size();
    // What is see-through in a drawing is white, not black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(picture, 0, 0, width, height);
    context.fillStyle = coverColour;
    for (const one of dragged ? [...covers, dragged] : covers) context.fillRect(one.x, one.y, one.width, one.height);
    boxShown.hidden = dragged !== undefined;
    boxShown.style.left = `${(box.x / width) * 100}%`;
    boxShown.style.top = `${(box.y / height) * 100}%`;
    boxShown.style.width = `${(box.width / width) * 100}%`;
    boxShown.style.height = `${(box.height / height) * 100}%`;
  };

  const forget = (): void => {
    picture?.close();
    picture = undefined;
    covers = [];
    isBusy = false;
    isDrawn = false;
    work.hidden = true;
  };

  /** What was wrong with the file before is not wrong with this one. */
  const clearProblem = (): void => {
    const problem = root.querySelector('.nhsuk-error-message');
    if (problem === null) return;
    const others = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== problem.id);
    input.setAttribute('aria-describedby', others.join(' '));
    input.classList.remove('nhsuk-file-upload--error');
    problem.closest('.nhsuk-form-group--error')?.classList.remove('nhsuk-form-group--error');
    problem.remove();
    document.querySelector('.nhsuk-error-summary')?.remove();
    document.title = root.dataset.title ?? document.title;
  };

  const show = async (): Promise<void> => {
    forget();
    say('');
    const [file] = input.files ?? [];
    if (file === undefined) return;
    isBusy = true;
    const opened = await createImageBitmap(file).catch(() => undefined);
    if (input.files?.[0] !== file) return opened?.close();
    isBusy = false;
    // The service says in words what is wrong with it, if anything is.
    if (opened === undefined) return say(root.dataset.unshown);
    picture = opened;
    Object.assign(canvas, fitted(picture, mostPx));
    box = firstBox(size());
    work.hidden = false;
    draw();
  };

  const cover = (covered: Box): void => {
    covers = [...covers, covered];
    draw();
    say(root.dataset.covered);
  };

  const deeds: Readonly<Record<Deed, () => void>> = {
    cover: () => cover(box),
    undo: () => {
      if (covers.length === 0) return;
      covers = covers.slice(0, -1);
      draw();
      say(root.dataset.undone);
    },
    larger: () => {
      box = resized(box, 1, size());
      draw();
    },
    smaller: () => {
      box = resized(box, -1, size());
      draw();
    },
  };

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const shown = canvas.getBoundingClientRect();
    return {
      x: ((clientX - shown.left) / shown.width) * canvas.width,
      y: ((clientY - shown.top) / shown.height) * canvas.height,
    };
  };

  let from: (Point & { readonly clientX: number; readonly clientY: number }) | undefined;
  const isTap = ({ clientX, clientY }: PointerEvent): boolean =>
    from !== undefined && Math.hypot(clientX - from.clientX, clientY - from.clientY) < tapPx;

  canvas.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    from = { ...pointOf(event), clientX: event.clientX, clientY: event.clientY };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (from !== undefined && !isTap(event)) draw(between(from, pointOf(event), size()));
  });
  canvas.addEventListener('pointerup', (event) => {
    if (from === undefined) return;
    const to = pointOf(event);
    if (isTap(event)) {
      box = centredAt(box, to.x, to.y, size());
      draw();
      say(root.dataset.moved);
    } else cover(between(from, to, size()));
    from = undefined;
  });
  canvas.addEventListener('pointercancel', () => {
    from = undefined;
    draw();
  });

  frame.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'z')) return;
    const arrow = arrows[event.key];
    const deed = keys[event.key];
    if (arrow) box = moved(box, ...arrow, size());
    else if (deed) deeds[deed]();
    else return;
    event.preventDefault();
    draw();
  });

  for (const button of work.querySelectorAll<HTMLButtonElement>('[data-do]'))
    button.addEventListener('click', () => deeds[button.dataset.do as Deed]());

  input.addEventListener('change', () => {
    clearProblem();
    void show();
  });
  // Going back in a browser may bring the chosen file along.
  void show();

  const drawnFile = (): Promise<File> =>
    new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => {
          if (blob === null) reject(new Error('The browser makes no file of it'));
          else resolve(new File([blob], input.files?.[0]?.name ?? 'photo', { type: blob.type }));
        },
        'image/jpeg',
        jpegQuality,
      );
    });

  /** Puts what is shown in the place of what was chosen; whatever goes wrong, what was chosen is not sent. */
  const replace = async (): Promise<void> => {
    const [shown, painted] = [picture, covers];
    try {
      draw();
      const file = await drawnFile();
      if (picture !== shown) return;
      // Covered meanwhile.
      if (covers !== painted) return await replace();
      const files = new DataTransfer();
      files.items.add(file);
      input.files = files.files;
      isBusy = false;
      isDrawn = true;
    } catch {
      if (picture !== shown) return;
      input.value = '';
      forget();
      say(root.dataset.failed);
      input.focus();
    }
  };

  form.addEventListener('submit', (event) => {
    if (isDrawn || (picture === undefined && !isBusy)) return;
    event.preventDefault();
    if (isBusy) return;
    const { submitter } = event;
    isBusy = true;
    void replace().then(() => {
      if (isDrawn) form.requestSubmit(submitter);
    });
  });
};

for (const root of document.querySelectorAll<HTMLElement>('[data-cover]')) start(root);
