// A QR code as one SVG path: level M, so that a worn or folded poster still scans, with the quiet margin of four squares that the
// standard asks for (ISO/IEC 18004).

import { encode } from 'uqr';

export type Qr = { readonly size: number; readonly path: string };

/** The dark squares, one unit a square. */
export const qrOf = (text: string): Qr => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
};
