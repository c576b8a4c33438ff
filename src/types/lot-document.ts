export const LOT_DOCUMENT_KINDS = ["certificate_of_analysis", "photo", "manual", "other"] as const
export type LotDocumentKind = (typeof LOT_DOCUMENT_KINDS)[number]

/** Who sees a document of a lot: the shop alone, the customer who has a unit of it too, or everybody, on its passport. */
export const LOT_DOCUMENT_AUDIENCES = ["shop", "customer", "public"] as const
export type LotDocumentAudience = (typeof LOT_DOCUMENT_AUDIENCES)[number]
