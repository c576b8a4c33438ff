/**
 * Data identifiers of ANSI MH10.8.2, with which labels of electronics, cars and medicines begin what they say: `P` an article, `S` a serial
 * number, `1T` a batch, `Q` a quantity. A number of a shop's own may begin with the same letters, so one alone is never certain.
 */
export type DataMeaning =
  "article" | "serial" | "lot" | "quantity" | "expires_at" | "produced_at" | "other"

/** `is_marked` is one with its identifier in brackets, as the line below a barcode has it. */
export type DataField = {
  identifier: string
  means: DataMeaning
  value: string
  is_marked: boolean
}

/** What else stands on such labels: date codes, countries, suppliers, orders, packages, revisions. */
const OTHERS =
  "9D 10D 11D 12D 4L V 1V K 4K 11K 3S 4S 5S 13S 25S 1J 2J 3J 4J 5J 6J 2P 31P 25P Z 1Z 2Q 7Q E 20P 21P 3Z 8V 10L"

const MEANINGS: Record<string, DataMeaning> = {
  ...Object.fromEntries(OTHERS.split(" ").map((identifier) => [identifier, "other" as const])),
  P: "article",
  "1P": "article",
  "30P": "article",
  "9N": "article",
  S: "serial",
  T: "lot",
  "1T": "lot",
  Q: "quantity",
  D: "other",
  "14D": "expires_at",
  "16D": "produced_at",
}

const FIELD = /^(?:\((?<bracketed>\d{0,2}[A-Z])\)\s?|(?<bare>\d{0,2}[A-Z]))(?<value>[!-~][ -~]*)$/

/** A text that begins with a data identifier, divided; undefined for one that does not. */
export function splitDataIdentifier(text: string): DataField | undefined {
  const { bracketed, bare, value = "" } = FIELD.exec(text.trim())?.groups ?? {}
  const identifier = bracketed ?? bare
  const means = identifier ? MEANINGS[identifier] : undefined
  return means && (means !== "quantity" || /^\d{1,9}(\.\d+)?$/.test(value))
    ? { identifier, means, value, is_marked: bracketed !== undefined }
    : undefined
}

/** By their form alone hardly anything else: more than one letter, and what follows is what the identifier says. */
const FORMS: Record<string, RegExp> = {
  "1T": /^[A-Z0-9][A-Z0-9./_-]{2,}$/i,
  "1P": /^[A-Z0-9][A-Z0-9./_-]{3,}$/i,
  "30P": /^[A-Z0-9][A-Z0-9./_-]{3,}$/i,
  "9N": /^\d{12}$/,
  "14D": /^20\d{6}$/,
  "16D": /^20\d{6}$/,
  "12D": /^20\d{6}$/,
  "9D": /^\d{4}$/,
  "10D": /^\d{4}$/,
  "11D": /^20\d{4}$/,
  "4L": /^[A-Z]{2}$/,
}

export const isPlainField = ({ identifier, value, is_marked }: DataField): boolean =>
  is_marked || (FORMS[identifier]?.test(value) ?? false)
