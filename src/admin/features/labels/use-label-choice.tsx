import { useState } from "react"
import { LABEL_SIZES, type LabelChoice } from "./label-sizes"

const STORAGE_KEY = "traceability.labels"
const STANDARD: LabelChoice = { size: "small", symbology: "gs1datamatrix", copies: 1 }

/** The printer on this desk stays the same: size and barcode are remembered, copies are not. */
const remembered = (): LabelChoice => {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "{}")
    return {
      ...STANDARD,
      ...stored,
      ...(stored.size in LABEL_SIZES ? {} : { size: STANDARD.size }),
      copies: 1,
    }
  } catch {
    return STANDARD
  }
}

export const useLabelChoice = () => {
  const [choice, setChoice] = useState(remembered)
  const change = (changed: Partial<LabelChoice>) => {
    const next = { ...choice, ...changed }
    if (next.symbology === "gs1-128" && !LABEL_SIZES[next.size].isWide) {
      next.symbology = STANDARD.symbology
    }
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify({ size: next.size, symbology: next.symbology })
    )
    setChoice(next)
  }
  return { choice, change }
}
