import { maySee } from "../../modules/traceability/passport/may-see"
import type { PassportView } from "../../types/http/passport"
import type { LotDocumentKind } from "../../types/lot-document"
import type {
  PassportDocumentType,
  PassportLevel,
  PassportSection,
  PassportTexts,
} from "../../types/passport"
import { PASSPORT_TEMPLATE_GROUPS, type TemplateField } from "../../types/passport-template"
import type { PassportContent } from "./passport-content"

type Values = PassportContent["published"]["values"]

/** A field is as open as the shop says, else as the template says. */
function fieldsFor(level: PassportLevel, fields: TemplateField[], values: Values) {
  return fields.flatMap(({ code, label, access, unit }) => {
    const given = values[code]
    return given?.value && maySee(level, given.access ?? access)
      ? [{ code, label, value: given.value, unit: unit ?? null }]
      : []
  })
}

function groupsFor(level: PassportLevel, { template, values }: PassportContent["published"]) {
  return PASSPORT_TEMPLATE_GROUPS[template].flatMap(({ code, label, fields }) => {
    const shown = fieldsFor(level, fields, values)
    return shown.length ? [{ code, label, fields: shown }] : []
  })
}

function unitFor(content: PassportContent, isShown: (section: PassportSection) => boolean) {
  const { unit } = content
  return (
    unit && {
      kind: unit.kind,
      name: unit.name,
      batch: isShown("batch") ? unit.batch_name : null,
      made_on: isShown("made") ? unit.made_on : null,
      expires_on: isShown("dates") ? unit.expires_on : null,
      best_before_on: isShown("dates") ? unit.best_before_on : null,
      warranty_until: isShown("warranty") ? unit.warranty_until : null,
    }
  )
}

const statusOf = ({ recalled_on, retired }: PassportContent) =>
  recalled_on ? "recalled" : retired ? "retired" : "genuine"

/** Each text in the visitor's language, else in the shop's, else in whichever it was written: what to do in a recall is for all. */
const textsFor = (texts: PassportTexts, languages: string[]): PassportView["texts"] =>
  Object.assign({}, ...Object.values(texts), ...languages.map((each) => texts[each]).reverse())

/** What to do in a recall is said while there is one: a machine would take it for one. */
function textsOf(content: PassportContent, languages: string[]): PassportView["texts"] {
  const { recall, ...texts } = textsFor(content.published.texts, languages)
  return content.recalled_on && recall ? { ...texts, recall } : texts
}

/** What a file of a lot is, in the words of GS1's link types. */
const TYPE_OF_FILE: Record<LotDocumentKind, PassportDocumentType> = {
  certificate_of_analysis: "certificationInfo",
  manual: "instructions",
  photo: "serviceInfo",
  other: "serviceInfo",
}

/** Files have an address below their passport's own, so that nobody sees more than its number allows. */
const fileLinks = ({ files, path }: PassportContent, base: string): PassportView["documents"] =>
  files.map(({ id, kind, title }) => ({
    type: TYPE_OF_FILE[kind],
    title,
    url: `${base}${path}?document=${id}`,
    language: null,
  }))

/**
 * What one level of access sees of a passport, in one language; `base` is where its addresses begin. The one place where anything is
 * left out.
 */
export function viewPassport(
  content: PassportContent,
  level: PassportLevel,
  language: string,
  base: string
): PassportView {
  const { sections } = content.published
  const isShown = (section: PassportSection) => maySee(level, sections[section])
  return {
    level,
    language,
    path: content.path,
    status: statusOf(content),
    recalled_on: content.recalled_on,
    product: { title: content.title, gtin: content.gtin },
    unit: unitFor(content, isShown),
    components: isShown("components") ? content.components : [],
    texts: textsOf(content, [language, content.shop.language]),
    documents: [
      ...content.documents
        .filter((each) => maySee(level, each.access))
        .map(({ type, title, url, language: of }) => ({ type, title, url, language: of })),
      ...fileLinks(content, base),
    ],
    groups: groupsFor(level, content.published),
    shop: {
      name: content.shop.name,
      logo_url: content.shop.logo_url,
      contact_url: content.shop.contact_url,
    },
  }
}
