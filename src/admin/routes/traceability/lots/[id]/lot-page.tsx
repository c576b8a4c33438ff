import { LotDocuments } from "../../../../features/documents/lot-documents"
import { LotBanner } from "../../../../features/lots/detail/lot-banner"
import { LotChangesSection } from "../../../../features/lots/detail/lot-changes-section"
import { LotGeneralSection } from "../../../../features/lots/detail/lot-general-section"
import { LotHoldsSection } from "../../../../features/lots/detail/lot-holds-section"
import { LotIdentifiersSection } from "../../../../features/lots/detail/lot-identifiers-section"
import { LotLoader } from "../../../../features/lots/detail/lot-loader"
import { LotMovementsSection } from "../../../../features/lots/detail/lot-movements-section"
import { LotOwnersSection } from "../../../../features/ownership/lot-owners-section"
import { CasesSection } from "../../../../features/service/cases-section"
import { LotLoanAlert } from "../../../../features/service/loans/lot-loan-alert"
import { LotWarrantySection } from "../../../../features/service/warranty/lot-warranty-section"
import { LotSuspicions } from "../../../../features/suspicions/lot-suspicions"
import { LotPassportSection } from "../../../../features/passport/lot-passport-section"
import { LotValueSection } from "../../../../features/value/lot-value-section"
import { LotStockSection } from "../../../../features/lots/detail/lot-stock-section"

export const LotPage = () => (
  <LotLoader>
    {(lot) => (
      <div className="flex flex-col gap-y-3">
        <LotSuspicions lotId={lot.id} />
        <LotBanner lot={lot} />
        <LotLoanAlert lot={lot} />
        <LotGeneralSection lot={lot} />
        <LotIdentifiersSection lot={lot} />
        <LotStockSection lotId={lot.id} />
        <LotDocuments lotId={lot.id} />
        <LotValueSection lotId={lot.id} />
        <LotOwnersSection lot={lot} />
        <LotWarrantySection lot={lot} />
        <CasesSection of={{ lot_id: lot.id }} />
        <LotPassportSection lotId={lot.id} itemId={lot.inventory_item_id} />
        <LotHoldsSection lotId={lot.id} />
        <LotMovementsSection lotId={lot.id} />
        <LotChangesSection lotId={lot.id} />
      </div>
    )}
  </LotLoader>
)
