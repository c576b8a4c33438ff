import { useNextLotName } from "../../hooks/api/lots"

/** The number that the next lot of an item would get, date codes filled in. */
export const NextNumber = ({ itemId }: { itemId: string }) => {
  const { name } = useNextLotName(itemId)
  return <span className="break-all font-mono">{name ?? "-"}</span>
}
