import { say } from "../../../../shared/say"
import { findAi } from "./application-identifier"
import type { Split } from "./split-element-string"

/**
 * `(01)09506000134352(10)ABC`, as it stands below a barcode. A round bracket that belongs to a value is written `\(`;
 * spaces between the elements are for the eye.
 */
export function splitBracketedText(text: string): Split {
  const parts = text.split(/(?<!\\)\((\d{2,4})\)/)
  if (parts[0].trim()) {
    return { wrong: say("gs1.beforeAi", { text: parts[0].trim() }) }
  }
  const elements = []
  for (let i = 1; i < parts.length; i += 2) {
    if (!findAi(parts[i])) {
      return { wrong: say("gs1.notAi", { ai: `(${parts[i]})` }) }
    }
    elements.push({ ai: parts[i], value: parts[i + 1].trim().replace(/\\\(/g, "(") })
  }
  return { elements }
}
