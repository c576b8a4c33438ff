import { z } from "@medusajs/framework/zod"
import type {
  AdminUpdateTraceabilityItemPassport,
  AdminUpdateTraceabilityLotPassport,
} from "../../../../types/http"
import {
  PASSPORT_DOCUMENT_TYPES,
  PASSPORT_LEVELS,
  PASSPORT_TEMPLATES,
} from "../../../../types/passport"
import { PASSPORT_TEMPLATE_GROUPS } from "../../../../types/passport-template"
import type { ParsedBody } from "../../../utils/parsed"

const level = z.enum(PASSPORT_LEVELS)
const sectionLevel = z.enum([...PASSPORT_LEVELS, "off"])
const words = z.string().trim().max(5_000).optional()

export const languageField = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: "a language is written as en, de or pt-BR",
})

/** What a page links to: nothing that a browser would run. */
export const httpUrl = z
  .string()
  .max(2_000)
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), {
    error: "an address begins with https:// or http://",
  })

const documents = z
  .array(
    z.object({
      type: z.enum(PASSPORT_DOCUMENT_TYPES),
      title: z.string().trim().min(1).max(200),
      url: httpUrl,
      language: languageField.nullable(),
      access: level,
    })
  )
  .max(100)
  .optional()

/** Of any template, so that values may come before their template is chosen. */
const FIELDS = new Set(
  Object.values(PASSPORT_TEMPLATE_GROUPS).flatMap((groups) =>
    groups.flatMap(({ fields }) => fields.map(({ code }) => code))
  )
)

/** A field with a slip in its name would be kept, and shown to nobody. */
const unknownFields = (given: object): string[] =>
  Object.keys(given).filter((code) => !FIELDS.has(code))

const values = z
  .record(
    z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
    z.object({ value: z.string().trim().max(2_000), access: level.optional() })
  )
  .refine((given) => !unknownFields(given).length, {
    error: ({ input }) => `no template has the field ${unknownFields(Object(input)).join(", ")}`,
  })
  .optional()

const texts = z
  .record(
    languageField,
    z.object({
      about: words,
      made_from: words,
      care: words,
      warranty: words,
      end_of_life: words,
      recall: words,
    })
  )
  .refine((given) => Object.keys(given).length <= 30, { error: "texts: at most 30 languages" })
  .optional()

export const itemPassportBody = z.object({
  published: z.boolean().optional(),
  template: z.enum(PASSPORT_TEMPLATES).optional(),
  sections: z
    .object({
      made: sectionLevel.optional(),
      batch: sectionLevel.optional(),
      components: sectionLevel.optional(),
      dates: sectionLevel.optional(),
      warranty: sectionLevel.optional(),
    })
    .optional(),
  texts,
  documents,
  values,
})
export type ItemPassportBody = ParsedBody<
  typeof itemPassportBody,
  AdminUpdateTraceabilityItemPassport
>

export const lotPassportBody = z.object({ published: z.boolean().optional(), documents, values })
export type LotPassportBody = ParsedBody<typeof lotPassportBody, AdminUpdateTraceabilityLotPassport>
