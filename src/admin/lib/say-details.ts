import type { i18n as I18n } from "i18next"
import type { RefusalDetails, RefusalValue } from "../../types/refusal"

/** What a refusal says, in the language of the admin; undefined where it, or a part of it, has no words in that language. */
export function sayDetails(i18n: I18n, { sentence, values }: RefusalDetails): string | undefined {
  const key = `sentences.${sentence}`
  if (!i18n.getResource(i18n.language, "traceability", key)) {
    return undefined
  }
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(i18n, value)] as const)
  return said.some(([, text]) => text === undefined)
    ? undefined
    : i18n.t(key, {
        ns: "traceability",
        ...Object.fromEntries(said),
        interpolation: { escapeValue: false },
      })
}

function sayValue(i18n: I18n, value: RefusalValue): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.map((one) => sayValue(i18n, one))
    return parts.includes(undefined) ? undefined : parts.join(", ")
  }
  return typeof value === "object" ? sayDetails(i18n, value) : String(value)
}
