import { Input } from "@medusajs/ui"
import { type ClipboardEvent, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CountRow } from "./count-rows"

type Props = {
  row: CountRow
  isSerial: boolean
  onCount: (row: CountRow, counted: number | undefined) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
}

const textOf = (counted: number | undefined): string =>
  counted === undefined ? "" : String(counted)

/** Empty means not counted, which is not the same as none. */
export const CountedInput = ({ row, isSerial, onCount, onPaste }: Props) => {
  const { t } = useTranslation("traceability")
  const [text, setText] = useState(textOf(row.counted))
  useEffect(() => {
    setText((typed) =>
      Number(typed) === row.counted && typed !== "" ? typed : textOf(row.counted)
    )
  }, [row.counted])

  const change = (typed: string) => {
    setText(typed)
    onCount(row, typed.trim() === "" ? undefined : Number(typed))
  }
  return (
    <Input
      size="small"
      type="number"
      inputMode="decimal"
      min={0}
      max={isSerial ? 1 : undefined}
      step={isSerial ? 1 : "any"}
      className="ms-auto w-24 text-end"
      aria-label={t("count.countedOf", { name: row.name })}
      aria-invalid={!!row.error}
      value={text}
      onPaste={onPaste}
      onChange={(event) => change(event.target.value)}
    />
  )
}
