// Says across the whole page, on the screen and on paper, who opened it. For looking at: the page says the same in words.

export type Watermark = { readonly text: string };
