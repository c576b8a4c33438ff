import type { TFunction } from "i18next"
import { z } from "zod"
import type { TraceabilitySettings } from "../../../hooks/api/tracking"
import { IDENTIFIER_CHECKS } from "../../../../types/identifier"
import { requiredText } from "../../../lib/form-schema"

type Kind = TraceabilitySettings["identifier_kinds"][number]

/** A kind that is new has no code yet: it is made from what people call it. */
export const kindsSchema = (t: TFunction<"traceability">) =>
  z.object({
    kinds: z.array(
      z.object({
        code: z.string(),
        label: requiredText(t("tracking.identifiers.labelMissing")),
        unique: z.boolean(),
        check: z.enum(IDENTIFIER_CHECKS),
      })
    ),
  })

export type KindsValues = z.infer<ReturnType<typeof kindsSchema>>

/** Small letters, digits and underscores of a label, and a number where another kind has that code. */
export function codeOf(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
    .slice(0, 30)
  const base = plain || "number"
  let code = base
  for (let n = 2; taken.has(code); n++) {
    code = `${base}_${n}`
  }
  return code
}

export function kindsOf({ kinds }: KindsValues): Kind[] {
  const taken = new Set(kinds.map(({ code }) => code).filter(Boolean))
  return kinds.map((kind) => {
    const code = kind.code || codeOf(kind.label, taken)
    taken.add(code)
    return { ...kind, code }
  })
}
