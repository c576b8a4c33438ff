import { defineMiddlewares } from "@medusajs/framework/http"
import { coreRoutesMiddlewares } from "./core-routes/middlewares"
import { barcodeReaderMiddlewares } from "./admin/traceability/barcode-reader/middlewares"
import { bomsMiddlewares } from "./admin/traceability/boms/middlewares"
import { claimsMiddlewares } from "./admin/traceability/claims/middlewares"
import { customersMiddlewares } from "./admin/traceability/customers/middlewares"
import { healthMiddlewares } from "./admin/traceability/health/middlewares"
import { integrityMiddlewares } from "./admin/traceability/integrity/middlewares"
import { itemTrackingMiddlewares } from "./admin/traceability/item-tracking/middlewares"
import { itemsMiddlewares } from "./admin/traceability/items/middlewares"
import { levelRepairsMiddlewares } from "./admin/traceability/level-repairs/middlewares"
import { listLayoutsMiddlewares } from "./admin/traceability/list-layouts/middlewares"
import { lotCorrectionsMiddlewares } from "./admin/traceability/lot-corrections/middlewares"
import { lotDocumentsMiddlewares } from "./admin/traceability/lot-documents/middlewares"
import { lotLabelsMiddlewares } from "./admin/traceability/lot-labels/middlewares"
import { lotNamesMiddlewares } from "./admin/traceability/lot-names/middlewares"
import { lotsMiddlewares } from "./admin/traceability/lots/middlewares"
import { manufacturingOrdersMiddlewares } from "./admin/traceability/manufacturing-orders/middlewares"
import { openingStockMiddlewares } from "./admin/traceability/opening-stock/middlewares"
import { operationTypesMiddlewares } from "./admin/traceability/operation-types/middlewares"
import { operationsMiddlewares } from "./admin/traceability/operations/middlewares"
import { ordersMiddlewares } from "./admin/traceability/orders/middlewares"
import { itemPassportsMiddlewares } from "./admin/traceability/item-passports/middlewares"
import { passportAlertsMiddlewares } from "./admin/traceability/passport-alerts/middlewares"
import { passportKeysMiddlewares } from "./admin/traceability/passport-keys/middlewares"
import { passportSettingsMiddlewares } from "./admin/traceability/passport-settings/middlewares"
import { purchaseOrdersMiddlewares } from "./admin/traceability/purchase-orders/middlewares"
import { recallsMiddlewares } from "./admin/traceability/recalls/middlewares"
import { reportsMiddlewares } from "./admin/traceability/reports/middlewares"
import { scanMiddlewares } from "./admin/traceability/scan/middlewares"
import { costDocumentsMiddlewares } from "./admin/traceability/cost-documents/middlewares"
import { salesCostsMiddlewares } from "./admin/traceability/sales-costs/middlewares"
import { serviceCostsMiddlewares } from "./admin/traceability/service-costs/middlewares"
import { stockValueMiddlewares } from "./admin/traceability/stock-value/middlewares"
import { searchMiddlewares } from "./admin/traceability/search/middlewares"
import { toDoMiddlewares } from "./admin/traceability/to-do/middlewares"
import { untrackedStockMiddlewares } from "./admin/traceability/untracked-stock/middlewares"
import { returnsMiddlewares } from "./admin/traceability/returns/middlewares"
import { identifierKindsMiddlewares } from "./admin/traceability/identifier-kinds/middlewares"
import { settingsMiddlewares } from "./admin/traceability/settings/middlewares"
import { shelfLifeMiddlewares } from "./admin/traceability/shelf-life/middlewares"
import { stockCountsMiddlewares } from "./admin/traceability/stock-counts/middlewares"
import { failureRateMiddlewares } from "./admin/traceability/failure-rate/middlewares"
import { serviceCasesMiddlewares } from "./admin/traceability/service-cases/middlewares"
import { suspicionsMiddlewares } from "./admin/traceability/suspicions/middlewares"
import { suppliersMiddlewares } from "./admin/traceability/suppliers/middlewares"
import { loansMiddlewares } from "./admin/traceability/loans/middlewares"
import { unitTransfersMiddlewares } from "./admin/traceability/unit-transfers/middlewares"
import { warrantyExtensionsMiddlewares } from "./admin/traceability/warranty-extensions/middlewares"
import { packingMiddlewares } from "./admin/traceability/packing/middlewares"
import { passportMiddlewares } from "./passport/middlewares"
import { refuseUnfitValues } from "./utils/refuse-unfit-values"
import { storeMiddlewares } from "./store/traceability/middlewares"

export default defineMiddlewares({
  routes: [
    // Without methods: Medusa runs these before the middlewares of single routes, whatever their order here.
    ...["/admin/traceability", "/store/traceability"].map((matcher) => ({
      matcher,
      middlewares: [refuseUnfitValues],
    })),
    ...coreRoutesMiddlewares,
    ...barcodeReaderMiddlewares,
    ...bomsMiddlewares,
    ...claimsMiddlewares,
    ...customersMiddlewares,
    ...healthMiddlewares,
    ...integrityMiddlewares,
    ...itemTrackingMiddlewares,
    ...itemsMiddlewares,
    ...levelRepairsMiddlewares,
    ...listLayoutsMiddlewares,
    ...lotCorrectionsMiddlewares,
    ...lotDocumentsMiddlewares,
    ...lotLabelsMiddlewares,
    ...lotNamesMiddlewares,
    ...lotsMiddlewares,
    ...manufacturingOrdersMiddlewares,
    ...openingStockMiddlewares,
    ...operationTypesMiddlewares,
    ...operationsMiddlewares,
    ...ordersMiddlewares,
    ...itemPassportsMiddlewares,
    ...passportAlertsMiddlewares,
    ...passportKeysMiddlewares,
    ...passportSettingsMiddlewares,
    ...packingMiddlewares,
    ...passportMiddlewares,
    ...purchaseOrdersMiddlewares,
    ...recallsMiddlewares,
    ...reportsMiddlewares,
    ...scanMiddlewares,
    ...searchMiddlewares,
    ...toDoMiddlewares,
    ...untrackedStockMiddlewares,
    ...returnsMiddlewares,
    ...settingsMiddlewares,
    ...identifierKindsMiddlewares,
    ...shelfLifeMiddlewares,
    ...costDocumentsMiddlewares,
    ...salesCostsMiddlewares,
    ...serviceCostsMiddlewares,
    ...loansMiddlewares,
    ...unitTransfersMiddlewares,
    ...warrantyExtensionsMiddlewares,
    ...stockValueMiddlewares,
    ...stockCountsMiddlewares,
    ...failureRateMiddlewares,
    ...serviceCasesMiddlewares,
    ...suspicionsMiddlewares,
    ...suppliersMiddlewares,
    ...storeMiddlewares,
  ],
})
