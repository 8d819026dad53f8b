// Where a photo is covered: rectangles in the pixels of the picture, and the box that is moved to the next one.

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Size = { readonly width: number; readonly height: number };

/** A box is never so small that it cannot be seen, nor larger than the picture. */
const smallestShare = 0.04;
const stepShare = 0.02;
const growth = 1.25;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The same box with its sides and its place within the picture. */
const within = ({ x, y, width, height }: Box, picture: Size): Box => {
  const least = Math.min(picture.width, picture.height) * smallestShare;
  const [wide, high] = [clamp(width, least, picture.width), clamp(height, least, picture.height)];
  return { x: clamp(x, 0, picture.width - wide), y: clamp(y, 0, picture.height - high), width: wide, height: high };
};

/** In the middle, as large as a face in a photo of a room. */
export const firstBox = (picture: Size): Box => {
  const side = Math.min(picture.width, picture.height) / 4;
  return { x: (picture.width - side) / 2, y: (picture.height - side) / 2, width: side, height: side };
};

export const moved = (box: Box, across: number, down: number, picture: Size): Box => {
  const step = Math.max(picture.width, picture.height) * stepShare;
  return within({ ...box, x: box.x + across * step, y: box.y + down * step }, picture);
};

/** Its middle stays where it is, as far as the picture lets it. */
export const resized = (box: Box, direction: 1 | -1, picture: Size): Box => {
  const factor = direction > 0 ? growth : 1 / growth;
  const [width, height] = [box.width * factor, box.height * factor];
  const centred = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  return within(centred, picture);
};

export const centredAt = (box: Box, x: number, y: number, picture: Size): Box =>
  within({ ...box, x: x - box.width / 2, y: y - box.height / 2 }, picture);

/** From where the finger came down to where it is now, whichever way it went. */
export const between = (from: { x: number; y: number }, to: { x: number; y: number }, picture: Size): Box =>
  within(
    {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    },
    picture,
  );

/** The size at which a picture is sent: as the service keeps it, so that nothing larger travels. */
export const fitted = ({ width, height }: Size, mostPx: number): Size => {
  const scale = Math.min(1, mostPx / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};
