// The security headers of every answer. Nothing comes from a third party, nothing frames us, no address is passed on.

export type Headers = Readonly<Record<string, string>>;

/** Everything that a browser could lend a page and that tells of the person, costs them, or reaches past the page. */
const withheldFeatures = [
  'accelerometer',
  'attribution-reporting',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'join-ad-interest-group',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'run-ad-auction',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** The same for every answer; computed once. */
export const standingHeaders = (origin: string): Headers => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Dictation is the browser's own, which asks whoever speaks before it listens.
  'permissions-policy': [...withheldFeatures.map((feature) => `${feature}=()`), 'microphone=(self)'].join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-frame-options': 'DENY',
  // Addresses of drafts and records open them: none should ever stand in an index.
  'x-robots-tag': 'noindex, nofollow, noarchive',
  ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
});

/** On the way out, from a computer that the next person may use: the browser forgets all it kept of us. */
export const forgetUs: Headers = { 'clear-site-data': '"cache", "cookies", "storage"' };

/** From a phone on which somebody's stories wait for a signal, locked: those are not whose session ends here. */
export const forgetSession: Headers = { 'clear-site-data': '"cache", "cookies"' };

export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    // No text becomes markup or script in our pages, and no script may make itself an exception: each of these two policies lets
    // through one address and no other, and can be made once in a page: that of the service worker (`client/phone/notice.ts`)
    // and that of the reader that marks words in a story (`client/marks/addresses.ts`).
    "require-trusted-types-for 'script'",
    'trusted-types cairn-worker cairn-marks',
  ].join('; ');

/** For the service worker, which fetches our own pages and parts and nothing else. */
export const workerPolicy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/** For everything that is not a page: it may load nothing at all. */
export const barePolicy = "default-src 'none'; frame-ancestors 'none'";

/** For bytes that somebody sent: whatever a browser takes them for, it is of no origin and may do nothing. */
export const picturePolicy = `${barePolicy}; sandbox`;
