import { Input } from "@medusajs/ui"
import { type ComponentProps, useState } from "react"
import { usePasteQuantities } from "../../hooks/use-paste-quantities"

type Props = Pick<
  ComponentProps<typeof Input>,
  "id" | "className" | "disabled" | "onBlur" | "onKeyDown" | "onPaste"
> & {
  label: string
  value: number
  onChange: (value: number) => void
}

/** Keeps what is being typed ("0.", "") as it is, while the number it means is passed on. */
export const QuantityInput = ({ label, value, onChange, ...input }: Props) => {
  const [text, setText] = useState(String(value))
  const paste = usePasteQuantities()
  const shown = Number(text) === value ? text : String(value)
  return (
    <Input
      // A list would become one number.
      onPaste={(event) => paste(event, 1, () => undefined)}
      {...input}
      size="small"
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      aria-label={label}
      value={shown}
      onChange={(event) => {
        setText(event.target.value)
        onChange(Number(event.target.value))
      }}
    />
  )
}
