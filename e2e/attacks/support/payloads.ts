// What is sent where something else was meant. Each is known by what it would leave behind if it did anything.

/** What the product of two numbers is, which stands in no payload. */
export const product = String(7391 * 7393);
const sum = '7391*7393';
export const markup = '<i data-attack';
export const slowSeconds = 5;

const sql: readonly string[] = [
  `'`,
  `"`,
  `\\'; select pg_sleep(${slowSeconds}); --`,
  `' or '1'='1`,
  `' || (select pg_sleep(${slowSeconds})) || '`,
  `1; create table attacked (a int); --`,
  `'; create table attacked (a int); --`,
  `') union select null, null, version(); --`,
  `$$; create table attacked (a int); $$`,
  `%27%20or%201=1--`,
  `{"$gt":""}`,
  `RX1' and (select 1 from pg_sleep(${slowSeconds}))::text = '1`,
];

const templates: readonly string[] = [
  `{{${sum}}}`,
  `\${${sum}}`,
  `<%= ${sum} %>`,
  `#{${sum}}`,
  `{{range.constructor("return ${sum}")()}}`,
  `{% for c in [].__class__.__base__.__subclasses__() %}{{c}}{% endfor %}`,
  `{{ cycler.__init__.__globals__ }}`,
];

const markups: readonly string[] = [
  `"><i data-attack=1>`,
  `'><i data-attack=1>`,
  `</title><i data-attack=1><script>window.attacked=1</script>`,
  `</textarea><i data-attack=1>`,
  `--><i data-attack=1>`,
  `<svg onload="window.attacked=1"><i data-attack=1></svg>`,
  `<img src=x onerror="window.attacked=1"><i data-attack=1>`,
  `javascript:window.attacked=1//"><i data-attack=1>`,
];

const lines: readonly string[] = [
  'x\r\nX-Attacked: yes\r\n\r\n<i data-attack=1>',
  'x\nSet-Cookie: cairn=attacked',
  'x\u2028X-Attacked: yes',
  '{"kind":"fault"}\n{"kind":"request","route":"forged"}',
];

const paths: readonly string[] = [
  '../../../../../../etc/passwd',
  '..\\..\\..\\etc\\passwd',
  '....//....//etc/passwd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'file:///etc/passwd',
  '/proc/self/environ',
  'C:\\Windows\\win.ini',
];

const shells: readonly string[] = ['; id', '$(id)', '`id`', '| cat /etc/passwd', '& ping -c 1 127.0.0.1 &'];

const formulas: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("https://evil.example")',
];

const oddities: readonly string[] = [
  '\0',
  '%00',
  '\ud800',
  '\u202Etxt.exe',
  'a'.repeat(5_000),
  '__proto__',
  'constructor',
  'NaN',
  '-1',
  '9'.repeat(400),
  '0x7fffffff',
  '1e309',
  '2026-02-30',
  '2026-99-99T99:99:99.000000Z~0195e8c2-0000-4000-8000-000000000001',
  '[]',
  'null',
  '*',
  'ﾉ＇ or 1=1',
  'http://169.254.169.254/latest/meta-data/',
  'https://evil.example/',
];

export const all: readonly string[] = [
  ...sql,
  ...templates,
  ...markups,
  ...lines,
  ...paths,
  ...shells,
  ...formulas,
  ...oddities,
];

/** What found something, and one of each kind. */
export const oneOfEach: readonly string[] = [
  `'; create table attacked (a int); --`,
  `RX1' and (select 1 from pg_sleep(${slowSeconds}))::text = '1`,
  `{{range.constructor("return ${sum}")()}}`,
  `"><i data-attack=1>`,
  'x\r\nX-Attacked: yes\r\n\r\n<i data-attack=1>',
  '../../../../../../etc/passwd',
  '$(id)',
  'constructor',
  '\0',
  '1e309',
  '2026-02-30',
  '2026-99-99T99:99:99.000000Z~0195e8c2-0000-4000-8000-000000000001',
];

/** Everything that leads away from here, if an address were not looked at closely. */
export const elsewhere: readonly string[] = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '/%09/evil.example',
  '/%5Cevil.example',
  '/%2F/evil.example',
  '/%2fevil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/./..//evil.example',
  '/;@evil.example',
  '/@evil.example',
  '@evil.example',
  'evil.example',
  '.evil.example',
  ':80',
  'http:evil.example',
  'http:/evil.example',
  'https:///evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u2028//evil.example',
  '/\u2029/evil.example',
  '／／evil.example',
  '/／evil.example',
  '/\u3002evil.example',
  '//evil。example',
  '//evil%E3%80%82example',
  '/\u0000/evil.example',
  '/?next=//evil.example',
  '/#//evil.example',
  '\u00a0//evil.example',
  ' //evil.example',
  '%2F%2Fevil.example',
  'https:evil.example',
  '//[::1]',
  '//127.0.0.1:1',
  '/\uFEFF/evil.example',
  '/sign-in?next=https://evil.example',
];
