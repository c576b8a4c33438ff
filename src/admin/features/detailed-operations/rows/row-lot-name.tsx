import { LotFlags } from "../../../components/badges/lot-flags"
import { TextLink } from "../../../components/links/text-link"
import type { DraftRow } from "../draft/draft-rows"

type Props = { row: DraftRow; isLink: boolean }

/** Once the operation is done a number leads to its history; before that a click would leave what is being entered. */
export const RowLotName = ({ row, isLink }: Props) => (
  <span className="flex flex-wrap items-center gap-x-2">
    <span className="break-all font-mono">
      {isLink && row.lot_id ? (
        <TextLink to={`/traceability/lots/${row.lot_id}`}>{row.lot_name}</TextLink>
      ) : (
        row.lot_name
      )}
    </span>
    {!isLink && <LotFlags lot={{ blocked_at: null, expired: row.expired }} />}
  </span>
)
