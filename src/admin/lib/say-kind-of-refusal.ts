import { getI18n } from "react-i18next"

type Refused = { code?: string | null; type?: string; message?: string | null }

const kindOf = ({ code, type }: Refused): string | undefined => {
  const i18n = getI18n()
  if (!i18n || i18n.language.startsWith("en")) {
    return undefined
  }
  return [code, type]
    .map((kind) => `refusals.${kind}`)
    .filter((key) => i18n.exists(key, { ns: "traceability" }))
    .map((key) => i18n.t(key, { ns: "traceability" }))[0]
}

/**
 * The server writes in English which number is refused, where it is and what to do. In another language what kind of refusal it is
 * stands before that, for each of its rows too.
 */
export const sayKindOfRefusal = <T extends Refused & { errors?: Refused[] }>(body: T): T => {
  const withKind = <R extends Refused>(refused: R): R => {
    const kind = refused.message && kindOf(refused)
    return kind ? { ...refused, message: `${kind} ${refused.message}` } : refused
  }
  return { ...withKind(body), errors: body.errors?.map(withKind) }
}
