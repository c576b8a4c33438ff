/**
 * The sentences of the refusals that people meet most, in English, by the code that they come with; `part` are parts of others. What
 * stands in braces is filled in by `say`. The admin has them in its other languages, in `sentences.json`.
 */
export const REFUSAL_SENTENCES = {
  "lot_exists.inStock": "{{name}} is already in stock at {{place}}.",
  "lot_exists.withUs":
    "{{name}} {{where}} already. To make it yours, receive it with an operation type that buys back, or with a return.",
  "lot_exists.beingReceived": "{{name}} is being received by somebody else right now.",
  "lot_exists.ofItem": "{{name}} exists already for {{item}}.",
  "lot_exists.justCreated": "{{name}} has just been created by somebody else.",
  "lot_exists.justReceived": "{{names}}: just brought into stock by somebody else.",

  "lot_elsewhere.ofItsOwner":
    '{{name}} {{where}} and belongs to its owner, so it is not part of this stock. Read the number again, or take it in with a "Repair in".',
  "lot_elsewhere.notReceivedAgain": "{{name}} {{where}} and cannot be received again.",
  "lot_elsewhere.notReceivedHere": "{{name}} {{where}} and cannot be received here too.",
  "lot_elsewhere.notAtSource": "{{name}} is not at {{place}}: it {{where}}.",
  "lot_elsewhere.notShippedAgain":
    "{{name}} cannot be shipped again: it {{where}}. Read the number on the unit again, or take the old one back first.",
  "lot_elsewhere.notUsedAgain":
    "{{name}} cannot be used up again: it {{where}}. Read the number on the unit again, or take the old one back first.",
  "lot_elsewhere.notCounted": "{{name}} cannot be counted here: it {{where}}.",

  "existing_not_allowed.onlyNew":
    '{{name}} exists already: it {{where}}. "{{type}}" only accepts new numbers; to take this one back, allow existing numbers on that operation type.',
  "existing_not_allowed.onlyNewSold":
    '{{name}} exists already: it {{where}}. "{{type}}" only accepts new numbers; to take this one back, allow existing numbers on that operation type, or use a "Repair in" if it stays its owner\'s.',
  "existing_not_allowed.noExisting":
    '"{{type}}" does not accept existing numbers, and {{name}} exists.',

  "create_not_allowed.unknown":
    '{{name}} does not exist yet, and "{{type}}" may not create new numbers.',
  "create_not_allowed.byType": '"{{type}}" may not create new numbers.',
  "create_not_allowed.onDelivery":
    "{{name}}: the numbers of {{item}} are recorded when it is delivered. Enter the quantity alone.",

  "lot_wrong_item.other": "{{name}} is a number of {{item}}, not of {{wanted}}.",
  "lot_wrong_item.notAsked":
    "{{name}} is a number of {{item}}, which is not asked for in {{reference}}.",
  "lot_wrong_item.barcodeExpected":
    "{{code}} is the barcode of {{item}}, which is not expected in {{reference}}.",
  "lot_wrong_item.barcodeAskedFor":
    "{{code}} is the barcode of {{item}}, which is not asked for in {{reference}}.",
  "lot_wrong_item.barcodeMoved":
    "{{code}} is the barcode of {{item}}, which is not moved with a number in {{reference}}.",
  "lot_wrong_item.batch": "The batch must be a lot of the same item.",
  "lot_wrong_item.batchOfBatch":
    "A batch is a lot of its own, which belongs to no other batch and not to one of its units.",

  "lot_not_found.ofItem": "{{name}} is not a known number of {{item}}.",
  "lot_not_found.inOperation": "{{names}} is not a known number of anything in {{reference}}.",
  "lot_not_found.noSuchId": "There is no lot with the id {{id}}.",
  "lot_not_found.noProduct":
    "No product has the barcode {{code}}. Enter it as EAN, UPC or barcode of the variant, or type the number into {{reference}}.",

  "lot_required.barcodeOfArticle":
    "{{code}} is the barcode of {{item}}. Scan the lot or serial number of the unit.",
  "lot_required.articleOnly":
    "This code names the article only. Scan the lot or serial number of the unit.",
  "lot_required.scanUnit": "{{item}} has lot or serial numbers: scan the unit.",
  "lot_required.nothing": "{{reference}} has nothing to validate: no quantity is entered.",
  "lot_required.serialMissing":
    "{{item}}: {{missing}} serial number missing at {{place}}. Assign in {{reference}}, Detailed Operations.",
  "lot_required.serialsMissing":
    "{{item}}: {{missing}} serial numbers missing at {{place}}. Assign in {{reference}}, Detailed Operations.",
  "lot_required.lotMissing":
    "{{item}}: a lot for {{missing}} is missing at {{place}}. Assign in {{reference}}, Detailed Operations.",

  "lot_reserved.forOthers":
    "{{name}} is reserved for {{documents}}. Choose another one, or take it from there in Detailed Operations.",
  "lot_reserved.beingShipped":
    "{{name}} is being shipped with {{document}} right now and cannot be taken.",
  "lot_reserved.picked":
    "{{name}} is picked already for {{document}}. Take it out of that operation first.",
  "lot_reserved.beingDelivered": "{{name}} is being delivered by somebody else right now.",
  "lot_reserved.entered": "{{name}} is entered for {{document}}.",

  "not_enough_stock.free": "Only {{free}} of {{name}} is free at {{place}}; {{needed}} is needed.",
  "not_enough_stock.chosenGone":
    "Not everything chosen for {{reference}} is still free. Load the page again and choose again.",
  "not_enough_stock.unnumbered":
    "There are not {{quantity}} of {{item}} without a number at {{place}}.",
  "not_enough_stock.notFree": "Not enough of {{names}} is free where it is to be taken from.",

  "lot_blocked.since":
    "{{name}} is blocked since {{day}}: {{reason}}. To use it all the same, give an override reason in Detailed Operations; it is recorded.",
  "lot_blocked.sinceBy":
    "{{name}} is blocked since {{day}} by {{user}}: {{reason}}. To use it all the same, give an override reason in Detailed Operations; it is recorded.",
  "lot_blocked.unblockFirst": "{{name}} is blocked: {{reason}}. Unblock it first.",
  "lot_expired.on":
    "{{name}} expired on {{day}}. To use it all the same, give an override reason in Detailed Operations; it is recorded.",
  "unit_stopped.stolen":
    "{{name}} was reported stolen and does not leave until it is cleared. Look at it under Suspicious units.",
  "unit_stopped.lost":
    "{{name}} was reported lost and does not leave until it is cleared. Look at it under Suspicious units.",

  "duplicate_lot.rows": "{{name}} is entered twice: rows {{first}} and {{second}}.",
  "duplicate_lot.entered": "{{name}} is already entered in this operation.",
  "duplicate_lot.scanned": "{{name}} is scanned already in {{reference}}.",
  "duplicate_lot.sameNumber": "{{name}} is the number it has already.",
  "duplicate_lot.sharedByItems":
    "These numbers are used by more than one item: {{names}}. Rename them before numbers can be unique over all items.",

  "not_sold_here.otherLine": "{{name}} was sold on another line of this order.",
  "not_sold_here.cameBack": "{{name}} came back already: with {{reference}} on {{day}}.",
  "not_sold_here.otherOrder": "{{name}} was not sold on this order: it {{where}}.",

  "quantity_mismatch.about": "{{subject}}: {{problem}}",
  "quantity_mismatch.notPositive": "The quantity must be greater than zero, not {{quantity}}.",
  "quantity_mismatch.tooLarge": "The quantity {{quantity}} is too large; the limit is {{limit}}.",
  "quantity_mismatch.decimals": "The quantity {{quantity}} has more than 4 decimals.",
  "quantity_mismatch.oneUnit": "A serial number is exactly 1 unit, not {{quantity}}.",
  "quantity_mismatch.allPicked": "All {{count}} of {{item}} in {{reference}} are picked already.",
  "quantity_mismatch.tooMuch":
    "{{quantity}} of {{name}} is more than the {{open}} of {{item}} that {{reference}} still needs.",
  "quantity_mismatch.overAssigned":
    "{{reference}} needs {{demand}}, but {{total}} would be assigned: take {{over}} away.",
  "quantity_mismatch.named": "{{item}}: {{total}} named, but {{required}} are shipped.",
  "quantity_mismatch.ofDemand": "{{item}}: {{done}} of {{demand}}.",
  "quantity_mismatch.countMoved":
    "{{name}}: the quantity on hand at {{place}} is now {{quantity}}. Read the sheet again and recount.",
  "quantity_mismatch.countMovedBy":
    "{{name}}: the quantity on hand at {{place}} is now {{quantity}}, last moved by {{document}}. Read the sheet again and recount.",
  "quantity_mismatch.countDiffers":
    "{{name}}: the quantity on hand at {{place}} is now {{quantity}}, not {{expected}} as on the sheet. Read the sheet again and recount.",
  "quantity_mismatch.countDiffersBy":
    "{{name}}: the quantity on hand at {{place}} is now {{quantity}}, not {{expected}} as on the sheet, last moved by {{document}}. Read the sheet again and recount.",
  "quantity_mismatch.countMoving":
    "{{name}} is being moved by {{document}} at {{place}} right now. Read the sheet again and recount.",
  "quantity_mismatch.whole":
    "{{item}} is tracked by serial number, so its quantity is a whole number, not {{quantity}}.",
  "quantity_mismatch.moreThanOrder":
    "{{reference}} is for {{ordered}}, so {{quantity}} cannot be produced.",
  "quantity_mismatch.lotsAddUp":
    "{{quantity}} are to be produced, but the lots entered add up to {{total}}. Correct them in Detailed Operations.",

  "invalid_state.beingValidated":
    "{{reference}} is being validated right now. Try again in a moment.",
  "invalid_state.beingWorkedOn":
    "{{reference}} is being worked on right now. Try again in a moment.",
  "invalid_state.beingFulfilled":
    "{{reference}} is being fulfilled right now. Try again in a moment.",
  "invalid_state.notChanged": "{{reference}} is {{state}} and can no longer be changed.",
  "invalid_state.withItsOrder":
    "{{reference}} is carried out with its manufacturing order: confirm, produce or cancel it there.",
  "invalid_state.onlyDraftConfirmed": "{{reference}} is {{state}}; only a draft can be confirmed.",
  "invalid_state.cancelledAlready": "{{reference}} is cancelled already.",
  "invalid_state.confirmToValidate": "{{reference}} is a draft. Confirm it before you validate it.",
  "invalid_state.confirmToReserve":
    "{{reference}} is a draft. Confirm it before you reserve stock for it.",
  "invalid_state.confirmToTake":
    "{{reference}} is a draft. Confirm it before you take units that are reserved elsewhere.",
  "invalid_state.confirmFirst": "{{reference}} is a draft. Confirm it first.",
  "invalid_state.nothingToReserve": "{{reference}} brings goods in; there is nothing to reserve.",
  "invalid_state.undoneAlready": "{{reference}} is undone already.",
  "invalid_state.cancelInstead":
    "{{reference}} is {{state}}; only what is done can be undone. Cancel it instead.",
  "invalid_state.onlyDoneUndone": "{{reference}} is {{state}}; only what is done can be undone.",
  "invalid_state.halfOfCorrection":
    "{{reference}} is half of a correction. Record a correction the other way round instead.",
  "invalid_state.onlyDoneReturned":
    "{{reference}} is {{state}}; only what is done can be returned.",
  "invalid_state.blockedAlready":
    "{{name}} is blocked already: {{reason}}. Unblock it first to block it for another reason.",
  "invalid_state.notBlocked": "{{name}} is not blocked.",
  "invalid_state.notRenamed":
    "{{name}} left with {{reference}} and can no longer be renamed. Record a correction instead.",
  "invalid_state.lotUsed": "{{name}} cannot be deleted: {{reference}} used it. Block it instead.",
  "invalid_state.notTracked":
    "{{item}} is not tracked. Switch on tracking by lot or serial number first.",
  "invalid_state.getsNoNumber": "{{item}} is not tracked: it gets no number.",
  "invalid_state.clearedAlready": "{{name}} was cleared of this already.",
  "invalid_state.recallClosed": "{{reference}} is closed already.",
  "invalid_state.recallStarting":
    "{{reference}} is still being started: not all of it is blocked yet. Close it when it is.",
  "invalid_state.recallOpen": "{{reference}} is open.",
  "invalid_state.recalledAlready": "{{reference}} recalls the same and is open: go on there.",
  "invalid_state.nothingToRecall":
    "{{reference}} moved no lots or serial numbers, so there is nothing to recall.",
  "invalid_state.madeInCircle":
    "{{item}} cannot be made of {{component}}: by its own bills of materials {{component}} is made of {{item}}.",
  "invalid_state.madeOfItself": "{{item}} cannot be made of itself.",
  "invalid_state.twiceInBom":
    "{{item}} appears twice in the bill of materials. Give one line with the whole quantity.",
  "invalid_state.labourCurrency":
    "Say which currency the cost of labour is in, or it would be counted nowhere.",
  "invalid_state.otherBom": "This bill of materials makes {{item}}, not {{wanted}}.",
  "invalid_state.confirmedAlready": "{{reference}} is confirmed already.",
  "invalid_state.acceptsNoNumbers":
    '"{{type}}" accepts neither new nor existing numbers, but {{item}} is tracked. Allow one of them on that operation type.',
  "invalid_state.manufacturingArchived":
    "Manufacturing is archived at this stock location: restore its operation type first.",
  "invalid_state.typeArchived": "This operation type is archived. Choose another one.",
  "invalid_state.caseClosed": "{{reference}} is {{state}}. Reopen it first.",
  "invalid_state.caseOpen": "{{name}} has an open service case already: {{reference}}.",
  "invalid_state.notInRepair": "{{reference}} is not in repair. Start the repair first.",
  "invalid_state.ruleExists": "There is a rule about this already. Change that one.",
  "invalid_state.trackingFixed":
    "Tracking cannot change from {{from}} to {{to}} while numbered stock is on hand ({{names}}). Ship it or adjust it out first.",
  "invalid_state.captureFixed":
    "{{item}} has numbered stock on hand ({{names}}), so when its numbers are recorded cannot change. Ship it, or count it out with an adjustment; change the setting; then count it in again.",
  "invalid_state.beingCarriedOut":
    "{{reference}} is being carried out with this item right now. Try again in a moment.",
  "invalid_state.switchedOff":
    "Lots & Serial Numbers are switched off in the settings. Switch them on first.",
  "invalid_state.itemTracked":
    "{{count}} item is tracked by lot or serial number. Switch tracking off on all items before switching this setting off.",
  "invalid_state.itemsTracked":
    "{{count}} items are tracked by lot or serial number. Switch tracking off on all items before switching this setting off.",
  "invalid_state.notConfirmed": "{{reference}} is {{state}} and can no longer be confirmed.",
  "invalid_state.notCancelled": "{{reference}} is {{state}} and can no longer be cancelled.",
  "invalid_state.onlyDraftDeleted":
    "{{reference}} is {{state}}; only a draft can be deleted. Cancel it instead.",
  "invalid_state.onlyDraftEdited":
    "{{reference}} is {{state}}; only a draft can be changed, and the exchange rate until all has arrived.",
  "invalid_state.supplierInUse": "{{name}} has purchase orders and cannot be deleted.",
  "invalid_state.prefixTaken": 'The prefix {{prefix}} belongs to "{{type}}" already.',
  "invalid_state.typeNotArchived":
    '"{{type}}" cannot be archived: the stock location works with it. Change its switches instead.',
  "invalid_state.typeNotDeleted":
    '"{{type}}" cannot be deleted: the stock location works with it. Change its switches instead.',
  "invalid_state.typeUsed":
    '"{{type}}" cannot be deleted: {{reference}} uses it. Archive it instead.',
  "invalid_state.noDelivery":
    "{{reference}} is not the delivery of an order, so it is not packed here. Its own page has Scan.",
  "invalid_state.nothingToPack": "{{reference}} is {{state}}: nothing of it is left to pack.",

  "part.neverInStock": "has never been in stock",
  "part.notInStockSince": "is not in stock since {{reference}}",
  "part.isAt": "is at {{places}}",
  "part.inCare": "is in care for its owner at {{places}}",
  "part.delivered": "was delivered",
  "part.deliveredWith": "was delivered with {{reference}}",
  "part.deliveredToOrder": "was delivered to order {{order}} with {{reference}}",
  "part.consumed": "was consumed",
  "part.consumedWith": "was consumed with {{reference}}",
  "part.consumedForOrder": "was consumed to order {{order}} with {{reference}}",
  "part.scrapped": "was scrapped",
  "part.scrappedWith": "was scrapped with {{reference}}",
  "part.scrappedForOrder": "was scrapped to order {{order}} with {{reference}}",
  "part.onLoan": "is on loan",
  "part.onLoanWith": "is on loan with {{reference}}",
  "part.onLoanForOrder": "is on loan to order {{order}} with {{reference}}",
  "part.documentOfOrder": "{{reference}} (order {{order}})",
  "part.didYouMean": "{{said}} Did you mean {{suggestion}}?",
  "part.careAt": "care at {{place}}",
  "part.supplier": "the supplier",
  "part.customer": "a customer",
  "part.production": "production",
  "part.adjustment": "inventory adjustments",
  "part.scrap": "scrap",
  "part.loan": "a loan",
  "part.anOperation": "an operation",
  "part.stateDraft": "draft",
  "part.stateWaiting": "waiting",
  "part.stateReady": "ready",
  "part.stateDone": "done",
  "part.stateCancelled": "cancelled",
  "part.stateConfirmed": "confirmed",
  "part.stateReceived": "received",
  "part.stateReported": "reported",
  "part.stateInRepair": "in repair",
  "part.trackingNone": "none",
  "part.trackingLot": "lot",
  "part.trackingSerial": "serial",
} as const

export type RefusalSentence = keyof typeof REFUSAL_SENTENCES
