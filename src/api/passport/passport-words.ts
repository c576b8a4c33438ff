import type { PassportDocumentType, PassportStatus, PassportText } from "../../types/passport"

type Words = Record<
  | PassportStatus
  | PassportDocumentType
  | `text_${PassportText}`
  | "genuine_says"
  | "recalled_says"
  | "retired_says"
  | "product_says"
  | "serial"
  | "lot"
  | "batch"
  | "made_on"
  | "expires_on"
  | "best_before_on"
  | "warranty_until"
  | "unit"
  | "components"
  | "documents"
  | "contact"
  | "not_found"
  | "not_found_says"
  | "malformed"
  | "too_many"
  | "too_many_says"
  | "since"
  | "languages"
  | "skip"
  | "product",
  string
>

const en: Words = {
  genuine: "Genuine",
  genuine_says: "This number was issued by the shop.",
  recalled: "Recalled",
  recalled_says: "Please stop using it, and contact the shop.",
  retired: "Out of use",
  retired_says:
    "This unit was disposed of. If you hold one with this number, please contact the shop.",
  product_says:
    "What the shop publishes of this product. Scan the code on a unit to learn more of it.",
  serial: "Serial number",
  lot: "Lot",
  batch: "Batch",
  made_on: "Made on",
  expires_on: "Expires on",
  best_before_on: "Best before",
  warranty_until: "Warranty until",
  unit: "This unit",
  product: "Product",
  components: "What is in it",
  documents: "Documents",
  instructions: "Manual",
  certificationInfo: "Certificate",
  safetyInfo: "Safety",
  sustainabilityInfo: "Sustainability",
  recallStatus: "Recall",
  serviceInfo: "Service",
  tutorial: "Tutorial",
  support: "Support",
  text_about: "About",
  text_made_from: "Made from",
  text_care: "Care",
  text_warranty: "Warranty",
  text_end_of_life: "Return and recycle",
  text_recall: "What to do",
  contact: "Contact the shop",
  not_found: "Nothing is published under this number",
  not_found_says:
    "Check the number, or ask the shop. A number that the shop does not know may be an imitation's.",
  malformed: "This address cannot be read",
  too_many: "Too many look-ups",
  too_many_says: "Please try again in a moment.",
  since: "since",
  languages: "Language",
  skip: "Skip to content",
}

const de: Words = {
  genuine: "Echt",
  genuine_says: "Diese Nummer wurde vom Shop vergeben.",
  recalled: "Zurückgerufen",
  recalled_says: "Bitte nicht mehr benutzen und den Shop kontaktieren.",
  retired: "Außer Gebrauch",
  retired_says:
    "Dieses Stück wurde entsorgt. Wenn Sie eines mit dieser Nummer haben, kontaktieren Sie bitte den Shop.",
  product_says:
    "Was der Shop zu diesem Produkt veröffentlicht. Mehr zu einem Stück erfahren Sie über dessen Code.",
  serial: "Seriennummer",
  lot: "Charge",
  batch: "Charge",
  made_on: "Hergestellt am",
  expires_on: "Verwendbar bis",
  best_before_on: "Mindestens haltbar bis",
  warranty_until: "Garantie bis",
  unit: "Dieses Stück",
  product: "Produkt",
  components: "Bestandteile",
  documents: "Dokumente",
  instructions: "Anleitung",
  certificationInfo: "Zertifikat",
  safetyInfo: "Sicherheit",
  sustainabilityInfo: "Nachhaltigkeit",
  recallStatus: "Rückruf",
  serviceInfo: "Service",
  tutorial: "Einführung",
  support: "Hilfe",
  text_about: "Über das Produkt",
  text_made_from: "Hergestellt aus",
  text_care: "Pflege",
  text_warranty: "Garantie",
  text_end_of_life: "Rückgabe und Recycling",
  text_recall: "Was zu tun ist",
  contact: "Shop kontaktieren",
  not_found: "Unter dieser Nummer ist nichts veröffentlicht",
  not_found_says:
    "Prüfen Sie die Nummer oder fragen Sie den Shop. Eine Nummer, die der Shop nicht kennt, kann zu einer Fälschung gehören.",
  malformed: "Diese Adresse ist nicht lesbar",
  too_many: "Zu viele Abfragen",
  too_many_says: "Bitte versuchen Sie es gleich noch einmal.",
  since: "seit",
  languages: "Sprache",
  skip: "Zum Inhalt",
}

const WORDS: Record<string, Words> = { en, de }

/** The words of the page itself, in the page's language where there are any, else in English. */
export const wordsOf = (language: string): Words =>
  WORDS[language.toLowerCase().split("-")[0]] ?? en

/** Languages that the page itself speaks. */
export const PAGE_LANGUAGES = Object.keys(WORDS)

export type { Words }
