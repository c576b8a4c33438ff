import { Input } from "@medusajs/ui"
import { useState } from "react"

type Props = { id?: string; label: string; value: number; onChange: (value: number) => void; className?: string }

/** Keeps what is being typed ("0.", "") as it is, while the number it means is passed on. */
export const QuantityInput = ({ id, label, value, onChange, className }: Props) => {
  const [text, setText] = useState(String(value))
  const shown = Number(text) === value ? text : String(value)
  return (
    <Input
      id={id}
      size="small"
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      className={className}
      aria-label={label}
      value={shown}
      onChange={(event) => {
        setText(event.target.value)
        onChange(Number(event.target.value))
      }}
    />
  )
}
