/** Who reads a passport, each sees what those before it see: everybody, who has the unit, a partner, an authority. */
export const PASSPORT_LEVELS = ["public", "owner", "partner", "authority"] as const
export type PassportLevel = (typeof PASSPORT_LEVELS)[number]

/** What a key of the shop can open. Owners sign in, everybody needs nothing. */
export const PASSPORT_KEY_LEVELS = ["partner", "authority"] as const
export type PassportKeyLevel = (typeof PASSPORT_KEY_LEVELS)[number]

/** The parts that are made of what the shop keeps anyway; each is switched off until the shop publishes it. */
export const PASSPORT_SECTIONS = ["made", "batch", "components", "dates", "warranty"] as const
export type PassportSection = (typeof PASSPORT_SECTIONS)[number]
export type PassportSections = Record<PassportSection, PassportLevel | "off">

/** What the shop writes itself, for everybody, in each of its languages. */
export const PASSPORT_TEXTS = [
  "about",
  "made_from",
  "care",
  "warranty",
  "end_of_life",
  "recall",
] as const
export type PassportText = (typeof PASSPORT_TEXTS)[number]
/** By language, such as "en" or "pt-BR", then by subject. */
export type PassportTexts = Record<string, Partial<Record<PassportText, string>>>

/** The link types of GS1's vocabulary that a document of a passport can have. */
export const PASSPORT_DOCUMENT_TYPES = [
  "instructions",
  "certificationInfo",
  "safetyInfo",
  "sustainabilityInfo",
  "recallStatus",
  "serviceInfo",
  "tutorial",
  "support",
] as const
export type PassportDocumentType = (typeof PASSPORT_DOCUMENT_TYPES)[number]

export type PassportDocument = {
  type: PassportDocumentType
  title: string
  /** An http or https address. */
  url: string
  /** Of what is behind the address, such as "en"; null for any. */
  language: string | null
  access: PassportLevel
}

/** What is filled in of a template, by the code of the field; `access` in place of the template's own. */
export type PassportValues = Record<string, { value: string; access?: PassportLevel }>

export const PASSPORT_TEMPLATES = ["none", "battery"] as const
export type PassportTemplate = (typeof PASSPORT_TEMPLATES)[number]

/** What is published of all units of an item. */
export type ItemPassport = {
  published: boolean
  template: PassportTemplate
  sections: PassportSections
  texts: PassportTexts
  documents: PassportDocument[]
  values: PassportValues
}

/** What a lot or a unit has beside what is published of its item. `published` false hides it alone. */
export type LotPassport = Pick<ItemPassport, "published" | "documents" | "values">

export const PASSPORT_ALERTS = ["copied", "guessing", "invented"] as const
/**
 * A unit's number looked up by too many at once, too many unknown numbers looked up by one, one unknown number looked up by
 * several.
 */
export type PassportAlertKind = (typeof PASSPORT_ALERTS)[number]

export type PassportStatus = "genuine" | "recalled" | "retired"
