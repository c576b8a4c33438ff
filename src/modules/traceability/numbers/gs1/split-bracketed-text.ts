import { findAi } from "./application-identifier"
import type { Split } from "./split-element-string"

/**
 * `(01)09506000134352(10)ABC`, as it stands below a barcode. A round bracket that belongs to a value is written `\(`;
 * spaces between the elements are for the eye.
 */
export function splitBracketedText(text: string): Split {
  const parts = text.split(/(?<!\\)\((\d{2,4})\)/)
  if (parts[0].trim()) {
    return { wrong: `${parts[0].trim()} stands before the first application identifier.` }
  }
  const elements = []
  for (let i = 1; i < parts.length; i += 2) {
    if (!findAi(parts[i])) {
      return { wrong: `(${parts[i]}) is not a GS1 application identifier.` }
    }
    elements.push({ ai: parts[i], value: parts[i + 1].trim().replace(/\\\(/g, "(") })
  }
  return { elements }
}
