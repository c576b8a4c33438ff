import { z } from "zod"
import type { AdminUpdateTraceabilityItemPassport } from "../../../types/http"
import {
  type ItemPassport,
  PASSPORT_DOCUMENT_TYPES,
  PASSPORT_LEVELS,
  PASSPORT_TEMPLATES,
  PASSPORT_TEXTS,
} from "../../../types/passport"

const sectionLevel = z.enum([...PASSPORT_LEVELS, "off"])

const recordOf = <K extends string, T>(keys: readonly K[], make: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>

const document = z.object({
  type: z.enum(PASSPORT_DOCUMENT_TYPES),
  title: z.string().trim().min(1),
  url: z.string().regex(/^https?:\/\/\S+$/i),
  language: z.string(),
  access: z.enum(PASSPORT_LEVELS),
})

export const passportSchema = z.object({
  published: z.boolean(),
  template: z.enum(PASSPORT_TEMPLATES),
  sections: z.object({
    made: sectionLevel,
    batch: sectionLevel,
    components: sectionLevel,
    dates: sectionLevel,
    warranty: sectionLevel,
  }),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  texts: z.object({
    about: z.string(),
    made_from: z.string(),
    care: z.string(),
    warranty: z.string(),
    end_of_life: z.string(),
    recall: z.string(),
  }),
  documents: z.array(document),
  values: z.record(z.string(), z.string()),
})

export type PassportForm = z.infer<typeof passportSchema>

export const emptyDocument: PassportForm["documents"][number] = {
  type: "instructions",
  title: "",
  url: "",
  language: "",
  access: "public",
}

export const valuesOf = (values: ItemPassport["values"], codes: string[]) =>
  recordOf(codes, (code) => values[code]?.value ?? "")

export const textsIn = (texts: ItemPassport["texts"], language: string) =>
  recordOf(PASSPORT_TEXTS, (text) => texts[language]?.[text] ?? "")

/** The texts of one language are edited at a time: that of the first that there is. */
export function toForm(passport: ItemPassport, codes: string[]): PassportForm {
  const language = Object.keys(passport.texts)[0] ?? "en"
  return {
    published: passport.published,
    template: passport.template,
    sections: passport.sections,
    language,
    texts: textsIn(passport.texts, language),
    documents: passport.documents.map((each) => ({ ...each, language: each.language ?? "" })),
    values: valuesOf(passport.values, codes),
  }
}

export const toValues = (
  before: ItemPassport["values"],
  typed: Record<string, string>
): ItemPassport["values"] => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(typed).map(([code, value]) => [code, { ...before[code], value }])
  ),
})

/** Of a batch or a unit: what is left empty is as its product says. */
export const toOwnValues = (
  before: ItemPassport["values"],
  typed: Record<string, string>
): ItemPassport["values"] =>
  Object.fromEntries(
    Object.entries(toValues(before, typed)).filter(([, { value }]) => value.trim() !== "")
  )

/** What the form does not show, such as texts in other languages, stays. */
export const toPassport = (
  before: ItemPassport,
  { language, texts, documents, values, ...form }: PassportForm
): AdminUpdateTraceabilityItemPassport => ({
  ...form,
  texts: { ...before.texts, [language]: texts },
  documents: documents.map((each) => ({ ...each, language: each.language || null })),
  values: toValues(before.values, values),
})
