import type {
  ItemPassport,
  LotPassport,
  PassportAlertKind,
  PassportDocument,
  PassportKeyLevel,
  PassportLevel,
  PassportSections,
  PassportStatus,
  PassportText,
} from "../passport"
import type { LotKind } from "../operation"
import type { DateTime, ListParam, Page, PageParams } from "./common"

/** A passport as one level of access sees it, in one language. Days are year-month-day of the shop's calendar. */
export type PassportView = {
  level: PassportLevel
  language: string
  /** Behind where the shop's Digital Links begin: `/01/09506000134352/21/ABC`. */
  path: string
  status: PassportStatus
  recalled_on: string | null
  product: { title: string; gtin: string | null }
  /** Null for a link that names no lot or serial number. */
  unit: {
    kind: LotKind
    name: string
    batch: string | null
    made_on: string | null
    expires_on: string | null
    best_before_on: string | null
    warranty_until: string | null
  } | null
  components: { title: string; quantity: number; name: string | null; path: string | null }[]
  texts: Partial<Record<PassportText, string>>
  documents: Omit<PassportDocument, "access">[]
  groups: {
    code: string
    label: string
    fields: { code: string; label: string; value: string; unit: string | null }[]
  }[]
  shop: { name: string; logo_url: string | null; contact_url: string | null }
}

export type StoreTraceabilityPassportParams = {
  /** A Digital Link as it was scanned, or the path of one: `/01/09506000134352/21/ABC`. */
  link: string
  /** Such as "de"; else `Accept-Language` is asked. */
  lang?: string
}

export type StoreTraceabilityPassportResponse = { passport: PassportView }

export type AdminTraceabilityItemPassportResponse = { passport: ItemPassport }

export type AdminUpdateTraceabilityItemPassport = Partial<Omit<ItemPassport, "sections">> & {
  sections?: Partial<PassportSections>
}

export type AdminTraceabilityLotPassportResponse = {
  passport: LotPassport
  /** Whether the item's passport is published at all. */
  item_published: boolean
  /** Where the lot's page is, for a QR code. */
  link: string
  /** What each level of access sees; empty while nothing is published. */
  views: PassportView[]
}

export type AdminUpdateTraceabilityLotPassport = Partial<LotPassport>

export type AdminTraceabilityPassportSettings = {
  /** What the pages call the shop; null for the name of Medusa's store. */
  shop_name: string | null
  logo_url: string | null
  contact_url: string | null
  /** In which language a page is shown that has none of those a visitor reads. */
  language: string
  /** So many visitors of one serial number on a day, and it looks copied. */
  copied_after: number
  /** So many unknown numbers asked for by one visitor on a day, and it looks like guessing. */
  guessing_after: number
  /** So many visitors of one unknown number on a day, and it looks invented. */
  invented_after: number
}

export type AdminTraceabilityPassportSettingsResponse = {
  passport_settings: AdminTraceabilityPassportSettings
}

export type AdminUpdateTraceabilityPassportSettings = Partial<AdminTraceabilityPassportSettings>

export type AdminTraceabilityPassportKey = {
  id: string
  name: string
  level: PassportKeyLevel
  /** Its last four characters. */
  key_hint: string
  expires_at: DateTime | null
  revoked_at: DateTime | null
  /** To the hour. */
  last_used_at: DateTime | null
  created_by: string | null
  created_at: DateTime
}

export type AdminTraceabilityPassportKeyListResponse = {
  passport_keys: AdminTraceabilityPassportKey[]
}

export type AdminCreateTraceabilityPassportKey = {
  name: string
  level: PassportKeyLevel
  expires_at?: string | null
}

/** `key` is shown this once: only its hash is kept. */
export type AdminTraceabilityNewPassportKeyResponse = {
  passport_key: AdminTraceabilityPassportKey
  key: string
}

export type AdminTraceabilityPassportKeyResponse = { passport_key: AdminTraceabilityPassportKey }

export type AdminTraceabilityPassportAlert = {
  id: string
  /** In UTC. */
  day: string
  kind: PassportAlertKind
  number: string
  lot_id: string | null
  lot_name: string | null
  inventory_item_id: string | null
  visitors: number
  numbers: number
  hits: number
  first_at: DateTime
  last_at: DateTime
  reviewed_at: DateTime | null
  reviewed_by: string | null
  note: string | null
}

export type AdminTraceabilityPassportAlertListParams = PageParams & {
  kind?: ListParam
  lot_id?: string
  reviewed?: boolean
}

export type AdminTraceabilityPassportAlertListResponse = Page & {
  passport_alerts: AdminTraceabilityPassportAlert[]
}

export type AdminReviewTraceabilityPassportAlert = { note?: string | null }

export type AdminTraceabilityPassportAlertResponse = {
  passport_alert: AdminTraceabilityPassportAlert
}
