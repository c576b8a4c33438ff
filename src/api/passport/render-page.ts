import type { PassportView } from "../../types/http/passport"
import { PASSPORT_TEXTS } from "../../types/passport"
import { Html, html, safeUrl } from "./html"
import { PAGE_STYLE } from "./page-style"
import { directionOf, type Words, wordsOf } from "./passport-words"

type Shop = PassportView["shop"]
type Row = [label: string, value: string | number | null | undefined]

const STYLE = new Html(`<style>${PAGE_STYLE}</style>`)

const rows = (list: Row[]) =>
  list
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`
    )

const section = (title: string, content: Html | Html[]) =>
  html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`

const link = (url: string | null, text: string) => {
  const safe = safeUrl(url)
  return safe
    ? html`<a href="${safe}" rel="noopener noreferrer nofollow">${text}</a>`
    : html`${text}`
}

/** The shell of every page. */
export function renderShell(
  language: string,
  title: string,
  shop: Shop | null,
  main: Html
): string {
  const words = wordsOf(language)
  const logo = shop && safeUrl(shop.logo_url)
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>${logo && html`<img src="${logo}" alt="" />`}<span>${shop?.name}</span></header>
        <main id="content">${main}</main>
        <footer>
          ${shop?.contact_url && html`<p>${link(shop.contact_url, words.contact)}</p>`}
        </footer>
      </body>
    </html> `.text
}

function statusBox(view: PassportView, words: Words): Html {
  if (!view.unit && view.status === "genuine") {
    return html`<p class="number">${words.product_says}</p>`
  }
  const since = view.recalled_on ? ` ${words.since} ${view.recalled_on}` : ""
  return html`<div
    class="status ${view.status}"
    ${view.status === "genuine" ? "" : new Html('role="alert"')}
  >
    <strong>${words[view.status]}${since}</strong>
    <p>${words[`${view.status}_says`]}</p>
    ${view.status === "recalled" && view.texts.recall && html`<p>${view.texts.recall}</p>`}
  </div>`
}

const unitRows = (unit: NonNullable<PassportView["unit"]>, words: Words) =>
  rows([
    [words[unit.kind], unit.name],
    [words.batch, unit.batch],
    [words.made_on, unit.made_on],
    [words.expires_on, unit.expires_on],
    [words.best_before_on, unit.best_before_on],
    [words.warranty_until, unit.warranty_until],
  ])

function componentList(view: PassportView, base: string): Html {
  const items = view.components.map(
    ({ title, quantity, name, path }) =>
      html`<li>
        ${quantity === 1 ? "" : `${quantity} × `}${title}${
          name && path ? html` (<a href="${base}${path}">${name}</a>)` : ""
        }
      </li>`
  )
  return html`<ul>
    ${items}
  </ul>`
}

const documentList = (view: PassportView, words: Words) =>
  html`<ul>
    ${view.documents.map(
      (each) =>
        html`<li>
          ${words[each.type]}:
          ${link(each.url, each.title)}${each.language ? ` (${each.language})` : ""}
        </li>`
    )}
  </ul>`

/**
 * The page of a passport: complete without a script. `base` is where links to other passports begin, on this host: `""` or a
 * folder.
 */
export function renderPassport(view: PassportView, base: string): string {
  const words = wordsOf(view.language)
  const { unit, product, texts } = view
  const parts = [
    html`<h1>${product.title}</h1>`,
    statusBox(view, words),
    unit &&
      section(words.unit, html`<dl>${unitRows(unit, words)}${rows([["GTIN", product.gtin]])}</dl>`),
    !unit &&
      product.gtin &&
      section(words.product, html`<dl>${rows([["GTIN", product.gtin]])}</dl>`),
    view.components.length > 0 && section(words.components, componentList(view, base)),
    PASSPORT_TEXTS.filter((name) => name !== "recall" && texts[name]).map((name) =>
      section(words[`text_${name}`], html`<p>${texts[name]}</p>`)
    ),
    view.documents.length > 0 && section(words.documents, documentList(view, words)),
    view.groups.map((group) =>
      section(
        group.label,
        html`<dl>
          ${rows(
            group.fields.map(({ label, value, unit: of }) => [label, of ? `${value} ${of}` : value])
          )}
        </dl>`
      )
    ),
  ]
  const name = unit ? `${product.title} ${unit.name}` : product.title
  return renderShell(view.language, name, view.shop, html`${parts}`)
}

/** A page that says why there is none. */
export const renderProblem = (language: string, title: string, text: string): string =>
  renderShell(
    language,
    title,
    null,
    html`<h1>${title}</h1>
      <section><p>${text}</p></section>`
  )
