import { createHash } from "crypto"

/** For a phone first; follows the visitor's choice of light or dark, and prints. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--bg:#fafafa;--card:#fff;--text:#18181b;--dim:#52525b;--line:#e4e4e7;--link:#1d4ed8;--ok:#166534;--okbg:#dcfce7;--bad:#991b1b;--badbg:#fee2e2;--off:#3f3f46;--offbg:#e4e4e7}
@media (prefers-color-scheme:dark){:root{--bg:#18181b;--card:#212124;--text:#f4f4f5;--dim:#a1a1aa;--line:#3f3f46;--link:#93c5fd;--ok:#bbf7d0;--okbg:#14532d;--bad:#fecaca;--badbg:#7f1d1d;--off:#e4e4e7;--offbg:#3f3f46}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-999px}.skip:focus{inset-inline-start:8px;top:8px;background:var(--card);padding:8px}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 16px}
header{display:flex;align-items:center;gap:12px;padding-top:20px;padding-bottom:4px;color:var(--dim)}
header img{max-height:40px;max-width:140px}
h1{font-size:1.6rem;line-height:1.25;margin:8px 0 4px}h2{font-size:1.05rem;margin:0 0 8px}
.number{color:var(--dim);margin:0 0 16px;font-variant-numeric:tabular-nums}
.status,section{border:1px solid var(--line);border-radius:12px;padding:16px;margin:12px 0;background:var(--card)}
.status strong{display:block;font-size:1.2rem}.status p{margin:4px 0 0}
.genuine{background:var(--okbg);color:var(--ok);border-color:transparent}.recalled{background:var(--badbg);color:var(--bad);border-color:transparent}.retired{background:var(--offbg);color:var(--off);border-color:transparent}
.recalled a,.retired a{color:inherit}
dl{display:grid;grid-template-columns:1fr;gap:2px 16px;margin:0}dt{color:var(--dim);font-size:.9rem;margin-top:6px}dd{margin:0;white-space:pre-line}
ul{margin:0;padding-inline-start:1.2rem}li{margin:4px 0}section p{margin:0;white-space:pre-line}
.number,dd,section p,li{unicode-bidi:plaintext}[dir=rtl] :is(.number,dd,section p,li){text-align:right}
footer{padding-top:8px;padding-bottom:32px;color:var(--dim);font-size:.9rem}
@media (min-width:640px){dl{grid-template-columns:minmax(10rem,1fr) 2fr}dt{margin-top:0}dt,dd{padding:3px 0}h1{font-size:2rem}}
@media print{body{background:#fff}section,.status{break-inside:avoid}}
`.trim()

const STYLE_HASH = createHash("sha256").update(PAGE_STYLE).digest("base64")

/** Nothing runs, nothing is sent anywhere, and nobody puts the page into a frame; the logo may come from anywhere by https. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "img-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")
