import { launchBrowser } from './browser.ts';
const browser = await launchBrowser();
for (const [name, width, height] of [['m', 360, 640], ['d', 1280, 900]] as const) {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
  for (const [at, path] of [['tell', '/record/tell?who=public'], ['cy', '/cy/record/tell?who=public'], ['start', '/']] as const) {
    await page.goto('http://127.0.0.1:3115' + path);
    await page.screenshot({ path: `/tmp/fix/e-${name}-${at}.png` });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.screenshot({ path: `/tmp/fix/e-${name}-${at}-end.png` });
  }
}
await browser.close();
